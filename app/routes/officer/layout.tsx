import { Outlet, useLocation, useMatches, useRouteLoaderData } from '@remix-run/react'
import { queueInWords } from '#app/moderation/waiting-title.ts'
import { Said } from '#app/people/said.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeskFrame } from '#app/ui/desk-frame.tsx'

export const handle = { hydrate: true }

export {
  ErrorBoundary,
  errorHeaders as headers,
  errorMeta as meta,
} from '#app/routes/error-boundary.tsx'

export default function OfficerLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const queue = queueInWords(useMatches().map(({ data }) => data))
  const places = [
    { href: '/officer/queue', words: queue },
    { href: '/officer/replies', words: 'Replies' },
    { href: '/officer/appeals', words: 'Appeals' },
    { href: '/officer/sanctions', words: 'Sanctions' },
    { href: '/officer/complaints', words: 'Complaints' },
    { href: '/officer/reviews', words: 'Reviews' },
    { href: '/officer/figures', words: 'Figures' },
    { href: '/officer/publications', words: 'Pages' },
  ]
  const current = places.find(({ href }) => pathname.startsWith(href))?.href ?? '/officer/queue'
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      name={site?.viewer?.name ?? ''}
      home="/officer/queue"
      places={places}
      current={current}
    >
      <Outlet />
    </DeskFrame>
  )
}

import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import { Said } from '#app/people/said.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeskFrame } from '#app/ui/desk-frame.tsx'

export const handle = { hydrate: true }

export {
  ErrorBoundary,
  errorHeaders as headers,
  errorMeta as meta,
} from '#app/routes/error-boundary.tsx'

const PLACES = [
  { href: '/officer/queue', words: 'Queue' },
  { href: '/officer/reviews', words: 'Reviews' },
]

export default function OfficerLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const current = pathname.startsWith('/officer/reviews') ? '/officer/reviews' : '/officer/queue'
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      name={site?.viewer?.name ?? ''}
      home="/officer/queue"
      places={PLACES}
      current={current}
    >
      <Outlet />
    </DeskFrame>
  )
}

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
  { href: '/member', words: 'What waits for me' },
  { href: '/member/publications/new', words: 'Write' },
]

export default function MemberLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const current = pathname === '/member' ? '/member' : '/member/publications/new'
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      name={site?.viewer?.name ?? ''}
      home="/member"
      groups={[{ places: PLACES }]}
      {...(PLACES.some(({ href }) => href === pathname) ? { current } : {})}
    >
      <Outlet />
    </DeskFrame>
  )
}

import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
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
  { href: '/officer/sanctions', words: 'Sanctions' },
  { href: '/officer/reviews', words: 'Reviews' },
]

export default function OfficerLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const current = PLACES.find(({ href }) => pathname.startsWith(href))?.href ?? '/officer/queue'
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      name={site?.viewer?.name ?? ''}
      home="/officer/queue"
      places={PLACES}
      current={current}
    >
      <Outlet />
    </DeskFrame>
  )
}

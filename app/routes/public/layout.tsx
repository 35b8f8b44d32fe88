import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import { Said } from '#app/people/said.tsx'
import { SiteFrame } from '#app/ui/site-frame.tsx'
import type { loader as rootLoader } from '#app/root.tsx'

export {
  ErrorBoundary,
  errorHeaders as headers,
  errorMeta as meta,
} from '#app/routes/error-boundary.tsx'

const PLACES = ['/publications', '/what-changed', '/cabinet']

export default function PublicLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const current = PLACES.find((place) => pathname.startsWith(place))
  return (
    <SiteFrame
      council={site?.council ?? ''}
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      viewer={site?.viewer ?? null}
      {...(current ? { current } : {})}
    >
      <Outlet />
    </SiteFrame>
  )
}

import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import { Said } from '#app/people/said.tsx'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeskFrame, type Places } from '#app/ui/desk-frame.tsx'

export const handle = { hydrate: true }

export {
  ErrorBoundary,
  errorHeaders as headers,
  errorMeta as meta,
} from '#app/routes/error-boundary.tsx'

const GROUPS: Places[] = [
  {
    name: 'People',
    places: [
      { href: '/admin/people', words: 'People' },
      { href: '/admin/roles', words: 'Roles' },
      { href: '/admin/providers', words: 'Sign-in' },
    ],
  },
  {
    name: 'Rules',
    places: [
      { href: '/admin/house-rules', words: 'House rules' },
      { href: '/admin/moderation', words: 'Moderation' },
      { href: '/admin/words', words: 'Words' },
      { href: '/admin/theme-model', words: 'Themes' },
    ],
  },
  {
    name: 'Times',
    places: [
      { href: '/admin/calendar', words: 'Calendar' },
      { href: '/admin/pre-election', words: 'Elections' },
    ],
  },
  {
    name: 'Records',
    places: [
      { href: '/admin/mail', words: 'Mail' },
      { href: '/admin/audit', words: 'Audit log' },
      { href: '/admin/disclosures', words: 'Disclosures' },
    ],
  },
]

const PLACES = GROUPS.flatMap(({ places }) => places)

/** Pages about people whose addresses begin elsewhere. */
const ABOUT_PEOPLE = /^\/admin\/(invitations|appointments)(\/|$)/

export default function AdministratorLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      name={site?.viewer?.name ?? ''}
      home="/admin/people"
      groups={GROUPS}
      current={currentOf(pathname)}
    >
      <Outlet />
    </DeskFrame>
  )
}

function currentOf(pathname: string) {
  if (ABOUT_PEOPLE.test(pathname)) return '/admin/people'
  return PLACES.find(({ href }) => pathname.startsWith(href))?.href ?? ''
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Outlet,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react'
import { queueInWords } from '#app/moderation/waiting-title.ts'
import { waitsBeside } from '#app/moderation/waits-elsewhere.server.ts'
import { mayDo } from '#app/people/permissions.ts'
import { Said } from '#app/people/said.tsx'
import { viewerOf } from '#app/people/viewer.server.ts'
import { db } from '#app/platform/database.server.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { DeskFrame, type Places } from '#app/ui/desk-frame.tsx'

export const handle = { hydrate: true }

export {
  ErrorBoundary,
  errorHeaders as headers,
  errorMeta as meta,
} from '#app/routes/error-boundary.tsx'

/** The page refuses whoever may not be here, and puts it on record; twice would be once too often. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request)
  return mayDo(viewer, 'read_queue') === 'yes' ? waitsBeside(db) : null
}

/** A preview, asked for with every key, leaves what waits as it was. */
export function shouldRevalidate({
  formAction,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith('/redactions/preview') ? false : defaultShouldRevalidate
}

export default function OfficerLayout() {
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  const queue = queueInWords(useMatches().map(({ data }) => data))
  const groups = groupsWith({ queue, waits: useLoaderData<typeof loader>() })
  const places = groups.flatMap((group) => group.places)
  const current = places.find(({ href }) => pathname.startsWith(href))?.href ?? elsewhere(pathname)
  return (
    <DeskFrame
      demo={site?.demo ?? false}
      notice={<Said words={site?.said} />}
      name={site?.viewer?.name ?? ''}
      home="/officer/queue"
      groups={groups}
      current={current}
    >
      <Outlet />
    </DeskFrame>
  )
}

/** Policies are reached from their reviews, everything else from the queue. */
function elsewhere(pathname: string) {
  return pathname.startsWith('/officer/policies') ? '/officer/reviews' : '/officer/queue'
}

type Waiting = { queue: string; waits: Awaited<ReturnType<typeof waitsBeside>> | null }

function groupsWith({ queue, waits }: Waiting): Places[] {
  return [
    {
      name: 'Moderate',
      places: [
        { href: '/officer/queue', words: queue },
        { href: '/officer/escalations', words: 'Escalations', ...waiting(waits?.escalations) },
        { href: '/officer/appeals', words: 'Appeals', ...waiting(waits?.appeals) },
        { href: '/officer/complaints', words: 'Complaints', ...waiting(waits?.complaints) },
        { href: '/officer/sanctions', words: 'Sanctions', ...waiting(waits?.sanctions) },
      ],
    },
    {
      name: 'Answer',
      places: [
        { href: '/officer/replies', words: 'Replies' },
        { href: '/officer/reviews', words: 'Reviews' },
      ],
    },
    {
      name: 'Overview',
      places: [
        { href: '/officer/publications', words: 'Pages' },
        { href: '/officer/figures', words: 'Figures' },
      ],
    },
  ]
}

const MOST = 100

function waiting(count = 0) {
  if (count === 0) return {}
  return { waiting: count < MOST ? String(count) : `${MOST}+` }
}

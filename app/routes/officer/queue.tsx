import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { room } from '#app/moderation/room.server.ts'
import { Room } from '#app/moderation/room.tsx'
import { waitingTitle } from '#app/moderation/waiting-title.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  return room(db, { request, officer, reference: null, at: now() })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? waitingTitle(data.queue.counts.lanes) : 'Queue' },
]

export default function Queue() {
  return <Room room={useLoaderData<typeof loader>()} isCardAsked={false} />
}

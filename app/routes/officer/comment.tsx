import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { room } from '#app/moderation/room.server.ts'
import { Room } from '#app/moderation/room.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  return room(db, { request, officer, reference: params.reference ?? '', at: now() })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.card?.comment.reference ?? ''} – Queue` },
]

export default function OfficerComment() {
  return <Room room={useLoaderData<typeof loader>()} isCardAsked />
}

import type { ActionFunctionArgs } from '@remix-run/node'
import { moderationCard } from '#app/moderation/card.server.ts'
import { claim } from '#app/moderation/claim.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** Sent by a script when a card is opened and every minute while it is read: takes it, and keeps it. */
export const action = orRefused(async ({ request, params }: ActionFunctionArgs) => {
  const officer = await requireAct(request, 'decide_comment')
  await readForm(request)
  const { comment } = await moderationCard(params)
  if (comment.waiting_since === null) return Response.json({ ok: false, by: '' }, { status: 409 })
  const claimed = await claim(db, { comment, officer, at: now() })
  return Response.json(claimed, { status: claimed.ok ? 200 : 409 })
})

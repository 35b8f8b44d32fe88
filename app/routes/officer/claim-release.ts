import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { moderationCard } from '#app/moderation/card.server.ts'
import { release } from '#app/moderation/claim.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** Puts a comment back for colleagues. A page that is being closed sends it without waiting for an answer. */
export const action = orRefused(async ({ request, params }: ActionFunctionArgs) => {
  const officer = await requireAct(request, 'decide_comment')
  const form = await readForm(request)
  const { comment } = await moderationCard(params)
  await release(db, { comment, officer })
  if (form.get('leaving') === 'yes') return new Response(null, { status: 204 })
  return redirect(`/officer/queue${new URL(request.url).search}`)
})

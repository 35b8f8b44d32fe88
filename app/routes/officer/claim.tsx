import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { moderationCard } from '#app/moderation/card.server.ts'
import { claim, takeOver } from '#app/moderation/claim.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  return redirect(`/officer/comments/${encodeURIComponent(params.reference ?? '')}`)
}

/** Takes a free comment, or one that the officer saw with a colleague. */
export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'decide_comment')
  const from = addressWord(String((await readForm(request)).get('from') ?? ''))
  const { comment } = await moderationCard(params)
  const at = now()
  const isTaken = from
    ? await takeOver(db, { comment, officer, from, at })
    : (await claim(db, { comment, officer, at })).ok
  if (!isTaken) throw tooLate()
  return redirect(`/officer/comments/${comment.reference}${new URL(request.url).search}`)
}

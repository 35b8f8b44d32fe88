import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { moderationCard } from '#app/moderation/card.server.ts'
import { filterSearch } from '#app/moderation/queue-filter.ts'
import { undo, type Undone } from '#app/moderation/undo.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  const { comment } = await moderationCard(params)
  throw redirect(`/officer/comments/${comment.reference}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'decide_comment')
  const { comment } = await moderationCard(params)
  await readForm(request)
  const undone = await undo(db, { comment, officer, at: now() })
  const { reference } = comment
  if (!undone.ok) throw tooLate([], WHY[undone.why])
  const search = filterSearch(new URL(request.url).searchParams)
  return redirect(`/officer/comments/${reference}${search.size > 0 ? `?${search}` : ''}`)
}

const WHY: Record<Extract<Undone, { ok: false }>['why'], string> = {
  too_late:
    'Ten seconds have passed, and its author is being told. You can decide anew; they are told of that too.',
  not_yours: 'The last decision about this comment is not yours. You can decide anew.',
  changed: 'The comment has changed since you decided. Read it again, and decide anew.',
}

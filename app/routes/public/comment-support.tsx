import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { commentFrom } from '#app/comments/comment-from.server.ts'
import { supportComment } from '#app/comments/support.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, readOnly } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ params }: ActionFunctionArgs) {
  return redirect(`/comments/${params.reference}`)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const comment = await commentFrom(params)
  const person = await requirePerson(request, { returnTo: `/comments/${comment.reference}` })
  const form = await readForm(request)
  const wanted = form.get('wanted') === 'yes'
  if (comment.shown_as !== 'text') throw notFound()
  await withinLimit('support', { form, context, person })
  const supported = await supportComment(db, { comment, person, wanted, at: now() })
  if (!supported.ok && supported.why === 'read_only') throw readOnly()
  if (!supported.ok) throw refuseBarred(supported)
  return redirect(`/comments/${comment.reference}`)
}

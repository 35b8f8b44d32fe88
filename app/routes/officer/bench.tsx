import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { nextUnread } from '#db/queries/contribution.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

/** The first that nobody has read; when all are read, the list of them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const at = `/officer/reviews/${review.slug}`
  const unread = await nextUnread(db, { review: review.id, after: '' })
  return redirect(unread ? `${at}/bench/${unread.reference}` : `${at}/contributions`)
}

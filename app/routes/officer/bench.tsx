import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { contributionsIn } from '#db/queries/bench.server.ts'
import { nextUnread } from '#db/queries/contribution.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { addressWith, filterFrom, filterSearch } from '#app/themes/contribution-filter.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

/** The first that answers to a filter, or that nobody has read; when there is none, the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { id: review, slug, codeframe_id: codeframe } = await reviewFrom(params)
  const { searchParams } = new URL(request.url)
  const asked = filterSearch(searchParams)
  const wanted = { review, codeframe, officer: officer.id, filter: filterFrom(searchParams) }
  const [first] =
    asked.size > 0
      ? await contributionsIn(db, { ...wanted, after: null, limit: 1 })
      : [await nextUnread(db, { review, after: '' })]
  const at = `/officer/reviews/${slug}`
  return redirect(
    addressWith(first ? `${at}/bench/${first.reference}` : `${at}/contributions`, asked),
  )
}

import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { threadsBefore, THREADS_A_PAGE } from '#db/queries/thread.server.ts'
import { commentFrom } from '#app/comments/comment-from.server.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

/** A link to any comment opens its page at its thread, with its parents, and puts the focus on it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const comment = await commentFrom(params)
  if (comment.shown_as === 'nothing') throw notFound()
  const { slug, root_id, rootSubmittedAt, publication_id, reference } = comment
  const root = { publication: publication_id, at: rootSubmittedAt, id: root_id }
  const isOnFirstPage = (await threadsBefore(db, root)) < THREADS_A_PAGE
  const from = isOnFirstPage
    ? ''
    : `?${new URLSearchParams({ from: `${rootSubmittedAt}~${root_id}` })}`
  return redirect(`/publications/${slug}${from}#${reference}`)
}

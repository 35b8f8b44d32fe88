import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicComments } from '#db/queries/public-comments.server.ts'
import { asStated } from '#app/comments/stated.ts'
import { atomFeed } from '#app/platform/atom.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

const A_PAGE = 50

/** The newest comments of a thread that are shown; placeholders are not news. */
export const loader = orRefused(async ({ params }: LoaderFunctionArgs) => {
  const { id, slug, title } = await publicationFrom(params)
  const page = { publication: id, after: null, order: 'desc' as const, limit: A_PAGE }
  const comments = await publicComments(db, page)
  return atomFeed({
    title: `Comments on ${title}`,
    path: `/publications/${slug}/comments.atom`,
    entries: comments.flatMap(({ reference, author, html, voice, submitted_at, ...said }) =>
      author !== null && html !== null
        ? [
            {
              title: voice ? `Official reply by ${author}` : titleOf(author, said),
              link: `${config.origin}/comments/${reference}`,
              html,
              author,
              at: submitted_at,
            },
          ]
        : [],
    ),
  })
})

function titleOf(author: string, said: { on_behalf_of: string | null; ward: string | null }) {
  return ['Comment by', author, asStated(said)].filter(Boolean).join(' ')
}

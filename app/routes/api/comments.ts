import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicComments } from '#db/queries/public-comments.server.ts'
import { answered, apiAnswer } from '#app/platform/api-answer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { publicationFrom } from '#app/publications/publication-from.server.ts'

const A_PAGE = 100

export function loader({ request, params }: LoaderFunctionArgs) {
  return answered(async () => {
    const { id, slug } = await publicationFrom(params)
    const after = pageKeyFrom(new URL(request.url).searchParams.get('after'))
    const page = { publication: id, after, order: 'asc' as const, limit: A_PAGE + 1 }
    const found = await publicComments(db, page)
    const rows = found.slice(0, A_PAGE)
    const last = found.length > A_PAGE ? rows.at(-1) : undefined
    const key = last && new URLSearchParams({ after: `${last.submitted_at}~${last.id}` })
    return apiAnswer({
      comments: rows.map((row) => ({
        id: row.reference,
        parent: row.parent,
        author: row.author,
        stated_not_verified: { on_behalf_of: row.on_behalf_of, ward: row.ward },
        via: row.via,
        official: row.voice ? { speaker: row.author, post: row.post, voice: row.voice } : null,
        html: row.html,
        state: row.state,
        supports: row.support_count,
        submitted_at: row.submitted_at,
        published_at: row.published_at,
        url: `${config.origin}/comments/${row.reference}`,
      })),
      next: key ? `${config.origin}/api/v1/publications/${slug}/comments?${key}` : null,
    })
  })
}

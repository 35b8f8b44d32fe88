import type { LoaderFunctionArgs } from '@remix-run/node'
import { latestPublications } from '#db/queries/publications.server.ts'
import { apiAnswer } from '#app/platform/api-answer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const before = pageKeyFrom(new URL(request.url).searchParams.get('before'))
  const found = await latestPublications(db, {
    kind: null,
    portfolio: null,
    before,
    limit: A_PAGE + 1,
  })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  const key = last && new URLSearchParams({ before: `${last.first_published_at}~${last.id}` })
  return apiAnswer({
    publications: rows.map((row) => ({
      slug: row.slug,
      kind: row.kind,
      title: row.title,
      summary: row.summary,
      speaker: row.speaker,
      post: row.post,
      voice: row.voice,
      published_at: row.first_published_at,
      comments_close_at: row.comments_close_at,
      comments: row.comments,
      url: `${config.origin}/publications/${row.slug}`,
    })),
    next: key ? `${config.origin}/api/v1/publications?${key}` : null,
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { reviews } from '#db/queries/reviews.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { apiAnswer } from '#app/platform/api-answer.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const found = await reviews(db, { before, limit: A_PAGE + 1 })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return apiAnswer({
    reviews: rows.map((row) => ({
      slug: row.slug,
      policy: row.policy,
      title: row.title,
      question: row.question,
      state: row.state,
      opened_at: row.opened_at,
      decided_by: { holder: row.decisionMakerName, post: row.decisionMakerPost },
      url: `${config.origin}/reviews/${row.slug}`,
      details: `${config.origin}/api/v1/reviews/${row.slug}`,
    })),
    next: last ? `${config.origin}/api/v1/reviews?before=${last.id}` : null,
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { policies } from '#db/queries/policies.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const found = await policies(db, { before, limit: A_PAGE + 1 })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return {
    rows,
    first: before ? '/officer/policies' : null,
    next: last ? `/officer/policies?before=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Policies' }]

export default function Policies() {
  const { rows, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/reviews">Policy reviews</a>
      </p>
      <h1>Policies</h1>
      {rows.length === 0 && <p>A policy is listed here once a review of it is planned.</p>}
      <ul className="cards">
        {rows.map(({ id, slug, title, summary, reviews }) => (
          <li key={id}>
            <h2>
              <a href={`/officer/policies/${slug}`}>{title}</a>
            </h2>
            {summary && <p>{summary}</p>}
            <p className="quiet">{counted(reviews, 'review')}</p>
          </li>
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { refusals } from '#db/queries/decisions.server.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { VERDICTS_DONE } from '#app/moderation/decision.ts'
import { Pager } from '#app/ui/pager.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const before = pageKeyFrom(new URL(request.url).searchParams.get('before'))
  const found = await refusals(db, { before, limit: A_PAGE + 1 })
  const rows = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? rows.at(-1) : undefined
  return {
    rows,
    first: before ? '/moderation-register' : null,
    next: last
      ? `/moderation-register?${new URLSearchParams({ before: `${last.decided_at}~${last.id}` })}`
      : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Moderation register' }]

export default function ModerationRegister() {
  const { rows, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <h1>Moderation register</h1>
      <p className="lede">
        Every decision against a comment: when, on which page, under which{' '}
        <a href="/house-rules">house rule</a>. It names nobody and repeats nothing.
      </p>
      {rows.length === 0 ? (
        <p>No comment has been refused.</p>
      ) : (
        <table className="reconciliation">
          <thead>
            <tr>
              <th scope="col">Decided</th>
              <th scope="col">Page</th>
              <th scope="col">What was done</th>
              <th scope="col">House rule</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <When at={row.decided_at} />
                </td>
                <td>
                  <a href={`/publications/${row.slug}`}>{row.title}</a>
                </td>
                <td>
                  {VERDICTS_DONE[row.verdict]}
                  {row.state === 'published' && <span className="quiet"> (published since)</span>}
                </td>
                <td>
                  <a href={`/house-rules#rule-${row.rule}`}>
                    {row.rule}. {row.ruleTitle}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager first={first} next={next} />
    </main>
  )
}

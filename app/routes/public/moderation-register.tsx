import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { everyRule, registerBegins } from '#db/queries/register.server.ts'
import { monthOf, monthsBetween } from '#app/figures/month.ts'
import { registerAddress, registerFilterFrom } from '#app/figures/register-filter.ts'
import { RegisterFilterForm } from '#app/figures/register-filter-form.tsx'
import { ScrollTable } from '#app/ui/scroll-table.tsx'
import { RegisterTable } from '#app/figures/register-table.tsx'
import { keyOf, registerLines } from '#app/figures/register.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { pageKeyFrom } from '#app/platform/page-key.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const at = now()
  const filter = registerFilterFrom(search, at)
  const before = pageKeyFrom(search.get('before'))
  const [found, rules, begins] = await Promise.all([
    registerLines(db, { filter, before, limit: A_PAGE + 1 }),
    everyRule(db),
    registerBegins(db),
  ])
  const last = found.length > A_PAGE ? found[A_PAGE - 1] : undefined
  return {
    filter,
    lines: found.slice(0, A_PAGE),
    rules: rules.map(({ number, title }) => ({ number, title })),
    months: begins === null ? [] : monthsBetween(monthOf(begins), monthOf(at)),
    first: before ? registerAddress(filter) : null,
    next: last ? registerAddress(filter, { before: keyOf(last) }) : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Moderation register' }]

export default function ModerationRegister() {
  const { filter, lines, rules, months, first, next } = useLoaderData<typeof loader>()
  const isFiltered = Object.values(filter).some((asked) => asked !== null)
  return (
    <main className="wrap wide" id="main">
      <h1>Moderation register</h1>
      <p className="lede">
        Every decision against a comment, and every mask over words in one: when, on which page,
        under which <a href="/house-rules">house rule</a>. It names nobody and repeats nothing.
      </p>
      <p>
        <a href="/moderation/figures">How many, and how long it takes: the figures by month</a>
      </p>
      <RegisterFilterForm filter={filter} rules={rules} months={months} />
      {lines.length === 0 ? (
        <p>
          {isFiltered ? 'Nothing in the register is like this.' : 'No comment has been refused.'}
        </p>
      ) : (
        <>
          <ScrollTable label="Decisions">
            <RegisterTable lines={lines} />
          </ScrollTable>
          <p>
            <a href={registerAddress(filter, { asFile: true })}>
              The same as a file for spreadsheets (CSV)
            </a>
          </p>
        </>
      )}
      <Pager first={first} next={next} />
    </main>
  )
}

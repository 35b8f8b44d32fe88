import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { monthName } from '#app/figures/month.ts'
import { officerFigures } from '#app/figures/officer-figures.server.ts'
import { CountedTable, LaneTable, WeekChart, WeekTable } from '#app/figures/officer-tables.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { FigureTable } from '#app/ui/figure-table.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'see_figures')
  return officerFigures(db, { search: new URL(request.url).searchParams, at: now() })
}

export const meta: MetaFunction = () => [{ title: 'Figures' }]

export default function Figures() {
  const { lanes, weeks, month, months, portfolios, pages, officers } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <h1>Figures</h1>
      <p>
        Everybody can read the <a href="/moderation/figures">figures by month</a> and the{' '}
        <a href="/moderation-register">moderation register</a>.
      </p>
      <LaneTable lanes={lanes} />

      <h2>Time to decide, by week</h2>
      <WeekChart weeks={weeks} />
      <WeekTable weeks={weeks} />

      <h2>{monthName(month)}</h2>
      <Form method="get" action="/officer/figures" className="filters">
        <SelectField
          name="month"
          label="Month"
          value={month}
          choices={months.map((value) => ({ value, label: monthName(value) }))}
        />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Show
        </button>
      </Form>
      {pages.length === 0 && <p>Nothing was received or decided in this month.</p>}
      {pages.length > 0 && (
        <>
          <CountedTable caption="By portfolio" first="Portfolio" rows={portfolios} />
          <CountedTable caption="By page" first="Page" rows={pages} />
        </>
      )}
      {officers.length > 0 && (
        <>
          <FigureTable
            caption="Decisions, by officer"
            columns={['Officer', 'Decisions']}
            rows={officers.map(({ id, name, decided }) => ({ key: id, cells: [name, decided] }))}
          />
          <p className="quiet">
            In the order of the alphabet, for sharing the work out. It says nothing about how hard
            the comments were, and is no measure of anybody.
          </p>
        </>
      )}
    </main>
  )
}

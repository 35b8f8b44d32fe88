import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { figuresPage } from '#app/figures/figures-page.server.ts'
import { ReceivedChart, RuleChart, TimeChart } from '#app/figures/month-charts.tsx'
import { AppealTable, CountTable, RuleTable, TimeTable } from '#app/figures/month-tables.tsx'
import { monthName } from '#app/figures/month.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Pager } from '#app/ui/pager.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  return figuresPage(db, { search: new URL(request.url).searchParams, at: now() })
}

export const meta: MetaFunction = () => [{ title: 'Moderation by month' }]

export default function ModerationFigures() {
  const { figures, rules, day, file, first, next } = useLoaderData<typeof loader>()
  const [latest, oldest] = [figures.at(0)?.month ?? '', figures.at(-1)?.month ?? '']
  return (
    <main className="wrap wide" id="main">
      <h1>Moderation by month</h1>
      <p className="lede">
        {monthName(oldest)} to {monthName(latest)}, counted from the same decisions as the{' '}
        <a href="/moderation-register">moderation register</a>. A month begins at midnight in
        London; the latest one is not over yet.
      </p>
      <p>
        <a href={file}>These months as a file for spreadsheets (CSV)</a>
      </p>

      <h2>Received and published</h2>
      <ReceivedChart figures={figures} />
      <CountTable figures={figures} />
      <p className="quiet">
        Published counts comments in the month the public could first read them; “at once” are those
        that needed no officer first. Returned, withheld and removed count decisions. Still waiting
        are comments received in that month for which an officer’s decision is awaited now.
      </p>

      <h2>Time to decide</h2>
      <p>
        From the moment a text was sent to the first decision about that text. Working hours are
        those of our officers, {day} a day, without weekends and bank holidays.
      </p>
      <TimeChart figures={figures} />
      <TimeTable figures={figures} of="held" caption="Texts that waited for an officer" />
      <TimeTable
        figures={figures}
        of="readAfter"
        caption="Texts published at once, and when an officer decided about them"
      />

      <h2>Refused, by house rule</h2>
      {rules.length === 0 ? (
        <p>Nothing was refused in these months.</p>
      ) : (
        <>
          <RuleChart rules={rules} />
          <RuleTable figures={figures} rules={rules} />
        </>
      )}

      <h2>Appeals</h2>
      <AppealTable figures={figures} />
      <p className="quiet">
        Made in the month; upheld, varied and overturned by answers given in it. An appeal that is
        upheld leaves the decision as it was.
      </p>
      <Pager first={first} next={next} nextWords="Earlier months" firstWords="Latest months" />
    </main>
  )
}

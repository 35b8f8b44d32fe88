import type { SerializeFrom } from '@remix-run/node'
import type { openReports } from '#db/queries/reports.server.ts'
import { counted } from '#app/ui/counted.ts'
import { When } from '#app/ui/when.tsx'
import { reasonInWords } from './report.ts'

type Shown = {
  reports: SerializeFrom<Awaited<ReturnType<typeof openReports>>>
  reference: string
}

/** What readers say is wrong, without who they are: any decision answers them all. */
export function ReportsOnCard({ reports, reference }: Shown) {
  if (reports.length === 0) {
    return (
      <p>
        <a href={`/comments/${reference}/reports/new`}>Report it yourself</a>, to hold it until a
        colleague has decided
      </p>
    )
  }
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{counted(reports.length, 'report')}</h2>
      <p className="quiet">
        Publishing it, or leaving it published, dismisses them; returning or refusing it upholds
        them. Each reporter is told.
      </p>
      <ul>
        {reports.map(({ id, reason, note, reported_at, counted_at }) => (
          <li key={id}>
            {reasonInWords(reason)}, <When at={reported_at} withTime />
            {counted_at === null && ' (by somebody whose reports are often dismissed)'}
            {note && <div className="own-words">{note}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}

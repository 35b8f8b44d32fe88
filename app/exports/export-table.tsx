import type { ExportFormat } from '#db/schema/exports.ts'
import { ScrollTable } from '#app/ui/scroll-table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { FORMATS, stateOf, STATES, type Standing } from './export.ts'

type Row = Standing & { id: string; format: ExportFormat; asked_at: string; by: string }

export function ExportTable({ exports, slug }: { exports: Row[]; slug: string }) {
  if (exports.length === 0) return <p>No file has been made of this review yet.</p>
  return (
    <ScrollTable label="Files made of this review">
      <table className="plain">
        <caption className="govuk-visually-hidden">Files made of this review</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Asked for</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {exports.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/officer/reviews/${slug}/exports/${row.id}`}>
                  {FORMATS[row.format].name}
                  <span className="govuk-visually-hidden"> of {row.asked_at}</span>
                </a>
              </th>
              <td>
                <When at={row.asked_at} withTime />
              </td>
              <td>{row.by}</td>
              <td>
                <StateTag row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

export function StateTag({ row }: { row: Standing }) {
  const state = stateOf(row)
  const tone = state === 'made' ? 'brand' : state === 'failed' ? 'amber' : 'plain'
  return <Tag tone={tone}>{STATES[state]}</Tag>
}

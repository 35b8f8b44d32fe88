import type { SerializeFrom } from '@remix-run/node'
import { counted } from '#app/ui/counted.ts'
import { dateIn, timeIn } from '#app/ui/when.tsx'
import type { Fared } from './author-record.server.ts'
import { KIND_NAMES } from './sanction.ts'

/** Published, refused, reported, sanctioned: what an officer weighs about an author. */
export function AuthorRecord({ record }: { record: SerializeFrom<Fared> }) {
  if (record === null) return null
  return (
    <dl className="facts">
      <dt>Record</dt>
      <dd>
        <RecordInWords record={record} />
      </dd>
      <SanctionsNow record={record} />
    </dl>
  )
}

type Known = { record: NonNullable<SerializeFrom<Fared>> }

export function RecordInWords({ record }: Known) {
  const { published, refused, since, upheld, dismissed, sanctions } = record
  return (
    <>
      {published} published, {refused} refused{since && ` since ${dateIn(since)}`};{' '}
      {counted(upheld, 'report')} upheld, {dismissed} dismissed;{' '}
      {sanctions === 0 ? (
        'never sanctioned'
      ) : (
        <a href={`/officer/people/${record.person}/sanctions`}>{counted(sanctions, 'sanction')}</a>
      )}
    </>
  )
}

/** What holds against them at this moment, as rows of a list of facts. */
export function SanctionsNow({ record: { standing } }: Known) {
  if (standing.length === 0) return null
  return (
    <>
      <dt>In force</dt>
      <dd>
        {standing.map(({ id, kind, ends_at }) => (
          <div key={id}>
            <a href={`/officer/sanctions/${id}`}>{KIND_NAMES[kind]}</a>
            {ends_at && `, until ${timeIn(ends_at)}`}
          </div>
        ))}
      </dd>
    </>
  )
}

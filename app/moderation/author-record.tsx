import type { SerializeFrom } from '@remix-run/node'
import { counted } from '#app/ui/counted.ts'
import { timeIn } from '#app/ui/when.tsx'
import type { Fared } from './author-record.server.ts'
import { KIND_NAMES } from './sanction.ts'

/** Published, refused, reported, sanctioned: what an officer weighs about an author. */
export function AuthorRecord({ record }: { record: SerializeFrom<Fared> }) {
  if (record === null) return null
  const { published, refused, upheld, dismissed, sanctions, standing } = record
  return (
    <dl className="facts">
      <dt>Record</dt>
      <dd>
        {published} published, {refused} refused; {counted(upheld, 'report')} upheld, {dismissed}{' '}
        dismissed;{' '}
        {sanctions === 0 ? (
          'never sanctioned'
        ) : (
          <a href={`/officer/people/${record.person}/sanctions`}>
            {counted(sanctions, 'sanction')}
          </a>
        )}
      </dd>
      {standing.length > 0 && (
        <>
          <dt>Holds now</dt>
          <dd>
            {standing.map(({ id, kind, ends_at }) => (
              <div key={id}>
                <a href={`/officer/sanctions/${id}`}>{KIND_NAMES[kind]}</a>
                {ends_at && `, until ${timeIn(ends_at)}`}
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

import { dateIn } from '#app/ui/when.tsx'
import type { ImportFormat } from '#db/schema/entering.ts'
import { CHANNEL_NAMES } from './contribution.ts'
import type { Entry } from './entry.ts'
import type { Turned } from './intake.ts'

type TurnedAway = { turned: Turned[]; all: number; format: ImportFormat }

/** What cannot be entered, with the number of the row and every reason. */
export function TurnedAway({ turned, all, format }: TurnedAway) {
  const isTable = format === 'csv'
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">Will not be entered</h2>
      <p>
        Put {all === 1 ? 'it' : 'these'} right in a file of {all === 1 ? 'its' : 'their'} own and
        import that afterwards, so that nothing is entered twice.
        {isTable && ' Rows are counted from the first under the headings.'}
      </p>
      <ul>
        {turned.map(({ row, name, why }) => (
          <li key={row}>
            <strong>
              {isTable ? 'Row' : 'Number'} {row}
              {name && `, ${name}`}
            </strong>
            : {why.join('. ')}.
          </li>
        ))}
      </ul>
      <More shown={turned.length} all={all} />
    </section>
  )
}

export function EntriesAsRead({ entries, all }: { entries: Entry[]; all: number }) {
  return (
    <section aria-labelledby="accepted">
      <h2 id="accepted">Will be entered</h2>
      <ol className="contribution-rows">
        {entries.map((entry, at) => (
          <li key={at}>
            <p>
              <strong>{entry.name}</strong>
              {entry.onBehalfOf && `, for ${entry.onBehalfOf}`} · {CHANNEL_NAMES[entry.channel]} ·{' '}
              {dateIn(entry.receivedOn)}
              {entry.ward && ` · ${entry.ward}`}
              {entry.email && ` · ${entry.email}`}
              {entry.address && ` · ${entry.address}`}
              {entry.mayContact && ' · may be contacted'}
            </p>
            <p className="opening">{entry.words.slice(0, 400)}</p>
          </li>
        ))}
      </ol>
      <More shown={entries.length} all={all} />
    </section>
  )
}

function More({ shown, all }: { shown: number; all: number }) {
  return all > shown ? <p>And {(all - shown).toLocaleString('en-GB')} more.</p> : null
}

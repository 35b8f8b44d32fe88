import { dateIn } from '#app/ui/when.tsx'
import { changeAddress, type Change } from './change.ts'

/** Outcomes, and feedback that was published before them, in short. */
export function ChangeCards({ changes }: { changes: Change[] }) {
  if (changes.length === 0) {
    return (
      <p className="quiet">Nothing has been decided yet. Decisions appear here with the reasons.</p>
    )
  }
  return (
    <ul className="cards">
      {changes.map((change) => (
        <li key={change.id}>
          <p className="quiet">
            {change.decided_on
              ? `${change.decided_by}, ${dateIn(change.decided_on)}`
              : `Feedback received, ${dateIn(change.published_at)}`}
          </p>
          <h2>
            <a href={changeAddress(change)}>
              {change.decided_on ? change.title : `${change.title}: what people said`}
            </a>
          </h2>
          <p>{change.words}</p>
        </li>
      ))}
    </ul>
  )
}

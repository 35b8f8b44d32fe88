import { dateIn } from '#app/ui/when.tsx'

type Outcome = {
  id: string
  slug: string
  title: string
  asked: string
  did: string
  decided_on: string
  decided_by_body: string
}

type Cards = { outcomes: Outcome[] }

/** What was decided, in short, with a link to the whole. */
export function OutcomeCards({ outcomes }: Cards) {
  if (outcomes.length === 0) {
    return (
      <p className="quiet">Nothing has been decided yet. Decisions appear here with the reasons.</p>
    )
  }
  return (
    <ul className="cards">
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <p className="quiet">
            {outcome.decided_by_body}, {dateIn(outcome.decided_on)}
          </p>
          <h3>
            <a href={`/reviews/${outcome.slug}/outcome`}>{outcome.title}</a>
          </h3>
          <p>{outcome.did}</p>
        </li>
      ))}
    </ul>
  )
}

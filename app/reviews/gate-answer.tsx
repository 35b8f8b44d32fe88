import { dateIn, When } from '#app/ui/when.tsx'

type Answer = {
  answer: string
  opens_on: string | null
  closes_on: string | null
  found: string | null
  answered_at: string
  answeredBy: string
}

/** One answer as it stands on record. */
export function GateAnswer({ answer }: { answer: Answer }) {
  const { opens_on, closes_on, found } = answer
  return (
    <>
      {opens_on && closes_on && (
        <p>
          <strong>
            {dateIn(opens_on)} to {dateIn(closes_on)}
          </strong>
        </p>
      )}
      {found && <p className="quiet">The calendar said: {found}</p>}
      <p className="own-words">{answer.answer}</p>
      <p className="quiet">
        {answer.answeredBy}, <When at={answer.answered_at} withTime />
      </p>
    </>
  )
}

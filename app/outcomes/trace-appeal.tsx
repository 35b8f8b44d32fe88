import { APPEAL_ANSWERS } from '#app/moderation/appeal.ts'
import { CATEGORY_NAMES } from '#app/moderation/redaction.ts'
import { dateIn, When } from '#app/ui/when.tsx'
import type { TraceFacts } from './trace.ts'

/** What kind of words others do not read, and why. */
export function Masked({ masks }: { masks: TraceFacts['masks'] }) {
  return (
    <>
      <h2>Redacted</h2>
      {masks.map(({ category, reason }, index) => (
        <p key={index}>
          {CATEGORY_NAMES[category]}: {reason}
        </p>
      ))}
      <p className="quiet">
        Your own words are kept as you wrote them; everybody else reads a mark in their place.
      </p>
    </>
  )
}

export function Appealed({ appeal }: { appeal: TraceFacts['appeals'][number] }) {
  const { submitted_at, due_at, result, words, answered_at } = appeal
  return (
    <>
      <h2>You appealed</h2>
      {result === null ? (
        <p>A different officer answers by {dateIn(due_at)}.</p>
      ) : (
        <>
          <p>{APPEAL_ANSWERS[result]}</p>
          <blockquote>{words}</blockquote>
        </>
      )}
      <p className="quiet">
        Sent <When at={submitted_at} withTime />
        {answered_at && (
          <>
            , answered <When at={answered_at} withTime />
          </>
        )}
      </p>
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { Notice } from '#app/ui/notice.tsx'
import { CheckResults } from './check-results.tsx'
import { HOLD_NAMES } from './screening.ts'
import type { Trial } from './trial.server.ts'

export function TrialResult({ trial }: { trial: SerializeFrom<Trial> }) {
  const { concerns, questions, checks } = trial
  return (
    <>
      <Notice warning={concerns.length > 0}>
        {concerns.length === 0 ? (
          <p>No check would hold it.</p>
        ) : (
          <p>
            It would be held:{' '}
            {concerns.map(({ reason }) => HOLD_NAMES[reason].toLowerCase()).join('; ')}.
          </p>
        )}
        {questions.map((question) => (
          <p key={question}>Its author would be told first: “{question}”</p>
        ))}
      </Notice>
      <CheckResults checks={checks} />
    </>
  )
}

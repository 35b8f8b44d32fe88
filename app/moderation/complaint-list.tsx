import type { StepName } from './complaint-clock.ts'
import { STEP_NAMES } from './complaint-clock.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export type Listed = {
  id: string
  reference: string
  page: string
  received_at: string
  outcome: 'incomplete' | 'removed' | 'stays' | null
  step: StepName | null
  due: string | null
  isOverdue: boolean
}

export const OUTCOME_NAMES = {
  incomplete: 'Not complete: the complainant was told what is missing',
  removed: 'The comment is removed',
  stays: 'The comment stays',
}

/** Notices of complaint, each with what is to be done next and by when. */
export function ComplaintList({ complaints }: { complaints: Listed[] }) {
  return (
    <ol className="cards">
      {complaints.map(({ id, reference, page, received_at, outcome, step, due, isOverdue }) => (
        <li key={id}>
          <p className="labels">
            {due && step && (
              <Tag tone={isOverdue ? 'red' : step === 'wait' ? 'plain' : 'amber'}>
                {isOverdue ? 'Overdue: was due ' : step === 'wait' ? 'Until ' : 'Due '}
                <When at={due} withTime />
              </Tag>
            )}
            <span className="quiet">
              received <When at={received_at} withTime />
            </span>
          </p>
          <p>
            <a href={`/officer/complaints/${id}`}>
              {outcome ? OUTCOME_NAMES[outcome] : step ? STEP_NAMES[step] : 'Notice of complaint'}
              <span className="govuk-visually-hidden"> about {reference}</span>
            </a>
          </p>
          <p className="quiet">
            About comment {reference} on {page}
          </p>
        </li>
      ))}
    </ol>
  )
}

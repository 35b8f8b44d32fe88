import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { ErrorSummary, Radios, SelectField, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { VerdictName } from '#db/schema/comments.ts'
import { AskForReply } from '#app/replies/ask-link.tsx'
import type { ModerationCard } from './card.server.ts'
import { VERDICT_NAMES } from './decision.ts'

type Form = {
  card: SerializeFrom<ModerationCard>
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  typed: Record<string, string>
  /** The queue's filter, kept for the next card. */
  search: string
}

/** Publish by one press; anything else cites a rule. */
export function DecisionForm({ card, rules, search, errors, typed }: Form) {
  const { comment, verdicts } = card
  if (verdicts.length === 0) {
    const why = comment.body === null ? 'has closed their account' : 'took it back'
    return <p>Its author {why}, so there is nothing to decide.</p>
  }
  const refusals = verdicts.filter((verdict) => verdict !== 'publish' && verdict !== 'hold')
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="buttons">
        {verdicts.includes('publish') && (
          <DecisionPost card={card} search={search}>
            <Button name="verdict" value="publish" shortcut="a">
              {comment.state === 'published' ? 'Read: leave it published' : 'Publish'}
            </Button>
          </DecisionPost>
        )}
        <AskForReply comment={comment} />
        {comment.state === 'published' && (
          <a href={`/officer/comments/${comment.reference}/reply`}>Reply for the council</a>
        )}
      </div>
      <details className="govuk-details" open={Boolean(errors)}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{summaryOf(refusals)}</span>
        </summary>
        <DecisionPost card={card} search={search}>
          <Radios
            name="verdict"
            label="Decision"
            choices={refusals.map((verdict) => ({
              value: verdict,
              label: VERDICT_NAMES[verdict],
              hint: MEANINGS[verdict],
            }))}
            errors={errors}
            value={typed.verdict}
          />
          <SelectField
            name="rule"
            label="House rule it breaks"
            empty="Choose a rule"
            choices={rules.map(({ number, title }) => ({
              value: String(number),
              label: `${number}. ${title}`,
            }))}
            errors={errors}
            value={typed.rule}
          />
          <TextArea
            name="note"
            label="Note to the author"
            hint="Needed when you return it: say what to change. The author reads it word for word."
            rows={3}
            errors={errors}
            value={typed.note}
          />
          <Button kind="secondary">Decide</Button>
        </DecisionPost>
      </details>
    </>
  )
}

function summaryOf(refusals: VerdictName[]) {
  return refusals
    .map((verdict) => VERDICT_NAMES[verdict])
    .join(', or ')
    .toLowerCase()
    .replace(/^./, (c) => c.toUpperCase())
}

const MEANINGS: Record<VerdictName, string> = {
  publish: '',
  return: 'Its author changes it and sends it again.',
  withhold: 'It was never public, and will not be.',
  remove: 'It was public, and comes down.',
  hold: 'A colleague reads it afresh.',
}

type Post = Pick<Form, 'card' | 'search'> & { children: ReactNode }

/** Carries what the officer has seen, so that a decision made meanwhile is not overridden unknowingly. */
function DecisionPost({ card: { comment }, search, children }: Post) {
  return (
    <PostForm
      action={`/officer/comments/${comment.reference}/decisions${search ? `?${search}` : ''}`}
    >
      <input type="hidden" name="seen" value={comment.decisions} />
      <input type="hidden" name="revision" value={comment.revision} />
      {children}
    </PostForm>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { Checkboxes, ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'
import type { VerdictName } from '#db/schema/comments.ts'
import { APPEAL_ANSWERS } from './appeal.ts'
import type { appealFrom } from './appeal-from.server.ts'
import type { ModerationCard } from './card.server.ts'
import { VERDICT_NAMES, VERDICTS_DONE } from './decision.ts'
import { aroundMask, CATEGORY_NAMES } from './redaction.ts'
import { RuleField } from './rule-field.tsx'

type Appeal = SerializeFrom<Omit<Awaited<ReturnType<typeof appealFrom>>, 'person_id'>>

/** What it is against, what its author says, and what was answered. */
export function AppealFacts({ appeal }: { appeal: Appeal }) {
  return (
    <>
      <h2>The appeal</h2>
      <dl className="facts">
        <dt>Against</dt>
        <dd>
          {appeal.verdict === 'publish'
            ? 'published with words masked'
            : VERDICTS_DONE[appeal.verdict]}
          {appeal.rule !== null && ` under rule ${appeal.rule}, ${appeal.ruleTitle?.toLowerCase()}`}{' '}
          by {appeal.officer}, <When at={appeal.decided_at} withTime />
        </dd>
        <dt>Sent</dt>
        <dd>
          <When at={appeal.submitted_at} withTime />
        </dd>
        <dt>{appeal.result ? 'Answered' : 'Due'}</dt>
        <dd>
          <When at={appeal.answered_at ?? appeal.due_at} withTime />
          {appeal.answeredBy && ` by ${appeal.answeredBy}`}
        </dd>
      </dl>
      <p className="own-words">{appeal.grounds}</p>
      {appeal.result && (
        <>
          <p>{APPEAL_ANSWERS[appeal.result]}</p>
          <blockquote>{appeal.words}</blockquote>
        </>
      )}
    </>
  )
}

type Form = {
  card: SerializeFrom<ModerationCard>
  verdict: VerdictName
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

export function DecisionAppealForm({ card, verdict, rules, errors, typed }: Form) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm>
        <Radios
          name="result"
          label="What becomes of it"
          choices={[
            { value: 'upheld', label: 'Uphold', hint: 'The decision stands.' },
            {
              value: 'overturned',
              label: 'Overturn',
              hint: OVERTURNED[String(verdict === 'publish')],
            },
            { value: 'varied', label: 'Vary', hint: VARIED[String(verdict === 'publish')] },
          ]}
          errors={errors}
          value={typed.result}
        />
        <TextArea
          name="words"
          label="Answer"
          hint="Its author reads it word for word."
          rows={4}
          errors={errors}
          value={typed.words}
        />
        <details className="govuk-details" open={typed.result === 'varied'}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">If you vary it</span>
          </summary>
          {verdict === 'publish' ? (
            <MasksToLift card={card} errors={errors} typed={typed} />
          ) : (
            <DecideInstead card={card} rules={rules} errors={errors} typed={typed} />
          )}
        </details>
        <Button>Answer</Button>
      </PostForm>
    </>
  )
}

function DecideInstead({ card, rules, errors, typed }: Omit<Form, 'verdict'>) {
  const others = card.verdicts.filter(isRefusalName)
  return (
    <>
      <Radios
        name="verdict"
        label="Decide instead"
        choices={others.map((other) => ({ value: other, label: VERDICT_NAMES[other] }))}
        errors={errors}
        value={typed.verdict}
      />
      <RuleField rules={rules} errors={errors} value={typed.rule} />
      <TextArea
        name="note"
        label="Note to the author"
        rows={3}
        errors={errors}
        value={typed.note}
      />
    </>
  )
}

function MasksToLift({ card, errors, typed }: Omit<Form, 'verdict' | 'rules'>) {
  return (
    <Checkboxes
      name="lifts"
      label="Which words may be read again?"
      hint="The others stay masked."
      choices={card.masks.map((mask) => ({
        value: mask.id,
        label: aroundMask(card.comment.body ?? '', mask),
        hint: `${CATEGORY_NAMES[mask.category]}: ${mask.reason}`,
      }))}
      errors={errors}
      chosen={card.masks.flatMap(({ id }) => (typed[`lifts-${id}`] ? [id] : []))}
    />
  )
}

const VARIED: Record<string, string> = {
  true: 'Some of what is masked can be read again; choose below.',
  false: 'Decide what you choose below in its place.',
}

const OVERTURNED: Record<string, string> = {
  true: 'What is masked can be read again.',
  false: 'The comment is published.',
}

function isRefusalName(verdict: VerdictName) {
  return verdict !== 'publish' && verdict !== 'hold'
}

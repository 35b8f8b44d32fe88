import { counted } from '#app/ui/counted.ts'
import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { choiceInWords, type Choice } from './bulk.ts'
import { VERDICT_HINTS, VERDICT_NAMES, VERDICTS } from './decision.ts'
import { RuleField } from './rule-field.tsx'

type Form = {
  comments: (Choice & { author: string; opening: string })[]
  rules: { number: number; title: string }[]
  filter: string
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

/** One verdict for all that were chosen; how many is typed before anything happens. */
export function BulkForm({ comments, rules, filter, errors: found, typed }: Form) {
  // Fewer may be left than when the form was drawn.
  const errors = found?.count ? { ...found, count: `Type ${comments.length} to confirm` } : found
  const back = <a href={`/officer/queue${filter && `?${filter}`}`}>Back to the queue</a>
  if (comments.length === 0) {
    return (
      <>
        <h1>Decide in bulk</h1>
        <p>
          No comment was chosen, or all that were have been decided about since. Tick some in the
          list first.
        </p>
        <p>{back}</p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Decide about {counted(comments.length, 'comment')}</h1>
      <p>
        Each is decided as if you had opened it: what a colleague decided meanwhile, what changed,
        and what concerns you is skipped, and you are told which.
      </p>
      <details className="govuk-details" open={comments.length <= 10}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Read what was chosen</span>
        </summary>
        <ul className="chosen">
          {comments.map(({ reference, author, opening }) => (
            <li key={reference}>
              <a href={`/officer/comments/${reference}`}>{reference}</a> {author}: {opening}
            </li>
          ))}
        </ul>
      </details>
      <PostForm>
        {comments.map((choice) => (
          <input
            key={choice.reference}
            type="hidden"
            name="comment"
            value={choiceInWords(choice)}
          />
        ))}
        <Radios
          name="verdict"
          label="Decision"
          choices={VERDICTS.map((value) => {
            const [label, hint] = [VERDICT_NAMES[value], VERDICT_HINTS[value]]
            return { value, label, ...(hint ? { hint } : {}) }
          })}
          errors={errors}
          value={typed.verdict}
        />
        <RuleField rules={rules} errors={errors} value={typed.rule} label="House rule they break" />
        <TextArea
          name="note"
          label="Note to the authors"
          hint="Each author reads it word for word."
          rows={3}
          errors={errors}
          value={typed.note}
        />
        <TextField
          name="count"
          label={`Type ${comments.length} to confirm`}
          width="govuk-input--width-5"
          inputMode="numeric"
          errors={errors}
          value={typed.count}
        />
        <Button>Decide about {counted(comments.length, 'comment')}</Button>
      </PostForm>
      <p>{back}</p>
    </>
  )
}

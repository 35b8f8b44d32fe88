import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { LONGEST_NOTE } from './report.ts'

type Form = {
  reference: string
  name: string
  reasons: { value: string; label: string }[]
  needsAddress: boolean
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

/** A reader says which house rule a comment breaks. */
export function ReportForm({ reference, name, reasons, needsAddress, errors, typed }: Form) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Report a comment</h1>
      <p className="lede">
        {reference} by {name}. A moderator reads every report. To disagree with the comment, reply
        to it instead.
      </p>
      <PostForm>
        <Radios
          name="reason"
          label="Which house rule does it break?"
          hint={
            <a href="/house-rules" target="_blank" rel="noopener">
              Read the house rules (opens a new tab)
            </a>
          }
          choices={reasons}
          errors={errors}
          value={typed.reason}
        />
        <TextArea
          name="note"
          label="What should the moderator know? (optional)"
          hint="Needed if you chose “something else”."
          rows={3}
          longest={LONGEST_NOTE}
          errors={errors}
          value={typed.note}
        />
        {needsAddress && (
          <>
            <HumanCheck />
            <TextField
              name="email"
              type="email"
              label="Your email address"
              hint="You need no account. We ask by mail whether it was you, tell you what came of it, and show it to nobody."
              errors={errors}
              autoComplete="email"
              value={typed.email}
            />
          </>
        )}
        <Button>Report</Button>
      </PostForm>
      <p>
        Is it about you, untrue, and harmful to your reputation? The law has{' '}
        <a href={`/complaints/new?comment=${reference}`}>a notice of complaint</a> for that.
      </p>
    </>
  )
}

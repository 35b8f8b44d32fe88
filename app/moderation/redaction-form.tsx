import { ErrorSummary, Radios, SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { CATEGORY_NAMES, MOST_PLACES } from './redaction.ts'

type Form = {
  comment: { reference: string; revision: number; decisions: number; state: string }
  previewAddress: string
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

export function RedactionForm({ comment, previewAddress, errors, typed }: Form) {
  const isPublic = comment.state === 'published'
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm action={`/officer/comments/${comment.reference}/redactions/new`}>
        <input type="hidden" name="seen" value={comment.decisions} />
        <input type="hidden" name="revision" value={comment.revision} />
        <TextArea
          name="words"
          label="Words to mask"
          hint="Select them above, or type them exactly as they stand there."
          rows={2}
          errors={errors}
          value={typed.words}
        />
        <SelectField
          name="place"
          label="Where"
          choices={PLACES}
          errors={errors}
          value={typed.place}
        />
        <Radios
          name="category"
          label="What they are"
          choices={Object.entries(CATEGORY_NAMES).map(([value, label]) => ({ value, label }))}
          errors={errors}
          value={typed.category}
        />
        <TextField
          name="reason"
          label="Reason"
          hint="Its author reads it."
          errors={errors}
          value={typed.reason}
        />
        <div className="buttons">
          <Button {...(isPublic ? {} : { kind: 'secondary' as const })}>Redact</Button>
          {!isPublic && (
            <Button name="then" value="publish">
              Redact and publish
            </Button>
          )}
          <button
            type="submit"
            className="govuk-button govuk-button--secondary"
            formAction={previewAddress}
          >
            Show how it will be read
          </button>
        </div>
      </PostForm>
    </>
  )
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
]

const PLACES = [
  { value: 'all', label: 'Everywhere they stand' },
  ...ORDINALS.slice(0, MOST_PLACES).map((ordinal, index) => ({
    value: String(index + 1),
    label: `Only the ${ordinal} time`,
  })),
]

import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Form = { action: string; errors: FieldErrors | undefined; typed: Record<string, string> }

export function AppealAnswerForm({ action, errors, typed }: Form) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm action={action}>
        <Radios
          name="result"
          label="What becomes of it"
          choices={[
            { value: 'upheld', label: 'Uphold', hint: 'The measure stands.' },
            { value: 'varied', label: 'Vary', hint: 'It ends sooner, on the day below.' },
            { value: 'overturned', label: 'Overturn', hint: 'It ends now.' },
          ]}
          errors={errors}
          value={typed.result}
        />
        <TextField
          name="until"
          type="date"
          label="If you vary it: the new last day"
          width="govuk-input--width-10"
          errors={errors}
          value={typed.until}
        />
        <TextArea
          name="answer"
          label="Answer"
          hint="The person reads it word for word."
          rows={4}
          errors={errors}
          value={typed.answer}
        />
        <Button>Answer</Button>
      </PostForm>
    </>
  )
}

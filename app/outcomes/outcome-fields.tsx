import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'

type Fields = { typed: Record<string, string | undefined>; errors: FieldErrors | undefined }

export function OutcomeFields({ typed, errors }: Fields) {
  const field = (name: string) => ({ name, errors, value: typed[name] })
  return (
    <>
      <ErrorSummary errors={errors} />
      <TextArea {...field('asked')} label="We asked" rows={3} />
      <TextArea {...field('said')} label="You said" rows={4} />
      <TextArea {...field('did')} label="We did" rows={4} />
      <TextField {...field('decided_by')} label="Decided by" hint="Such as Cabinet." />
      <TextField
        {...field('decided_on')}
        label="Date of the decision"
        type="date"
        width="govuk-input--width-10"
      />
      <TextField
        {...field('reference')}
        label="Decision reference (optional)"
        width="govuk-input--width-10"
      />
      <TextArea
        {...field('method')}
        label="How the comments were read"
        hint="Who read and coded them, and whether a machine took part. Public."
        rows={3}
      />
      <TextArea
        {...field('equality')}
        label="What it means for equality (optional)"
        hint="How people with protected characteristics are affected, and how you looked at it. Public."
        rows={3}
      />
      <TextField
        {...field('next_check_on')}
        label="When will you check whether it worked? (optional)"
        hint="From that day on, an officer can open a review of what came of it."
        type="date"
        width="govuk-input--width-10"
      />
      <TextField {...field('next_check')} label="What will be checked?" />
    </>
  )
}

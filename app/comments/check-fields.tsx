import { Checkboxes, ErrorSummary, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { SWITCHES, THRESHOLDS } from './check-settings.ts'

type Fields = { typed: Record<string, string>; errors: FieldErrors | undefined }

/** Which checks are on, from where each holds, and who outside is asked. */
export function CheckFields({ typed, errors }: Fields) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <Checkboxes
        name="checks"
        label="Checks that are on"
        errors={errors}
        chosen={(typed.checks ?? '').split(' ')}
        choices={Object.entries(SWITCHES).map(([value, label]) => ({
          value,
          label,
          ...(HINTS[value] ? { hint: HINTS[value] } : {}),
        }))}
      />
      {Object.entries(THRESHOLDS).map(([name, { words, from, to }]) => (
        <TextField
          key={name}
          name={name}
          label={words}
          hint={`From ${from} to ${to}`}
          width="govuk-input--width-5"
          inputMode="numeric"
          errors={errors}
          value={typed[name]}
        />
      ))}
      <TextField
        name="outside_address"
        label="Address of an outside check (optional)"
        hint="It is sent the text of each comment, signed, and nothing else. Empty for none."
        errors={errors}
        value={typed.outside_address}
      />
    </>
  )
}

const HINTS: Record<string, string> = {
  new_contributor: 'On pages where the first comment is read first.',
  model_check: 'Needs MODEL_CHECK_URL. It only ever adds a concern, and never clears one.',
}

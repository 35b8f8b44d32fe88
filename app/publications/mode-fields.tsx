import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { MODE_HINTS, MODES_IN_SHORT, type SetMode } from './mode.ts'

type Fields = {
  modes: SetMode[]
  typed: Record<string, string | undefined>
  errors: FieldErrors | undefined
}

/** How comments are taken, from when, and why. */
export function ModeFields({ modes, typed, errors }: Fields) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <Radios
        name="mode"
        label="How are comments taken?"
        choices={modes.map((mode) => ({
          value: mode,
          label: MODES_IN_SHORT[mode],
          hint: MODE_HINTS[mode],
        }))}
        errors={errors}
        value={typed.mode}
      />
      <TextField
        name="starts_on"
        label="From which day? (optional)"
        hint="Empty means at once. To end it on a day, set the next mode to begin then."
        type="date"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.starts_on}
      />
      <TextField
        name="starts_clock"
        label="From what time? (optional)"
        hint="London time, such as 09:00. Empty means the beginning of that day."
        width="govuk-input--width-5"
        errors={errors}
        value={typed.starts_clock}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Public, and kept with your name in the record."
        rows={3}
        longest={300}
        errors={errors}
        value={typed.reason}
      />
    </>
  )
}

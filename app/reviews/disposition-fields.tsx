import { Radios, SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { DISPOSITION_NAMES } from './disposition.ts'

type Place = { slug: string; title: string; section_key: string | null; heading: string | null }

type Fields = {
  places: Place[]
  typed: Record<string, string | undefined>
  errors: FieldErrors | undefined
}

export function DispositionFields({ places, typed, errors }: Fields) {
  return (
    <>
      <Radios
        name="disposition"
        label="Answer"
        choices={Object.entries(DISPOSITION_NAMES).map(([value, label]) => ({ value, label }))}
        errors={errors}
        value={typed.disposition}
      />
      <TextArea
        name="reason"
        label="Reason"
        hint="Everyone who raised this theme reads it, so give facts and figures."
        rows={5}
        errors={errors}
        value={typed.reason}
      />
      <TextArea
        name="what_changes"
        label="What changes because of it (optional)"
        rows={3}
        errors={errors}
        value={typed.what_changes}
      />
      <TextField
        name="decision_reference"
        label="Reference of the decision (optional)"
        hint="Such as the minute or the number of the report."
        width="govuk-input--width-20"
        errors={errors}
        value={typed.decision_reference}
      />
      <TextField
        name="deferred_until"
        label="Deferred to (only when deferred)"
        type="date"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.deferred_until}
      />
      <SelectField
        name="changed"
        label="Where can the change be read? (optional)"
        empty="Nothing published changed"
        choices={places.map(({ slug, title, section_key, heading }) => ({
          value: section_key ? `${slug}#${section_key}` : slug,
          label: heading ? `${title}: ${heading}` : title,
        }))}
        errors={errors}
        value={typed.changed}
      />
    </>
  )
}

import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Checkboxes, ErrorSummary, Radios, TextField } from '#app/ui/fields.tsx'

type Section = { id: string; title: string; section_key: string | null; heading: string | null }

type Fields = {
  publications: { id: string; title: string }[]
  sections: Section[]
  errors: FieldErrors | undefined
  typed: Record<string, string | undefined>
  chosen: string[]
  scoped: string[]
}

export function ScopeFields({ publications, sections, errors, typed, chosen, scoped }: Fields) {
  const day = { type: 'date', width: 'govuk-input--width-10', errors } as const
  const choices = sections.flatMap(({ id, title, section_key, heading }) =>
    section_key && heading
      ? [{ value: `${id}#${section_key}`, label: `${title}: ${heading}` }]
      : [],
  )
  return (
    <>
      <ErrorSummary errors={errors} />
      <Checkboxes
        name="publication"
        label="Publications whose comments are evidence"
        choices={publications.map(({ id, title }) => ({ value: id, label: title }))}
        errors={errors}
        chosen={chosen}
      />
      {choices.length > 0 && (
        <Checkboxes
          name="section"
          label="Only comments on these sections (optional)"
          hint="Of a publication with none selected, every comment counts."
          choices={choices}
          errors={errors}
          chosen={scoped}
        />
      )}
      <TextField
        {...day}
        name="scope_from"
        label="Comments sent from (optional)"
        value={typed.scope_from}
      />
      <TextField
        {...day}
        name="scope_until"
        label="Comments sent until (optional)"
        hint="Usually the closing day."
        value={typed.scope_until}
      />
      <Radios
        name="equality"
        label="Ask contributors about themselves?"
        hint="Age, sex, disability and ethnic group, on a page of its own after they have commented. Nobody sees a single answer; counts under 10 are never shown."
        choices={[
          { value: 'yes', label: 'Yes, ask' },
          { value: 'no', label: 'No' },
        ]}
        errors={errors}
        value={typed.equality}
      />
    </>
  )
}

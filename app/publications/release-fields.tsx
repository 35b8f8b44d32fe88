import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { MODERATION_CHOICES, VOICE_NAMES } from './publication.ts'

type Fields = {
  /** The number of the edition that stands; 0 before the first. */
  edition: number
  typed: Record<string, string | undefined>
  errors: FieldErrors | undefined
  /** An officer has said how comments are taken on it: their word goes before the choice made here. */
  isSetByOfficer?: boolean
}

/** How a draft goes out: who speaks, how comments are read and until when, what changed. */
export function ReleaseFields({ edition, typed, errors, isSetByOfficer }: Fields) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="revises" value={edition} />
      {edition > 0 && <ChangeFields typed={typed} errors={errors} edition={edition} />}
      <Radios
        name="voice"
        label="Who is speaking?"
        choices={Object.entries(VOICE_NAMES).map(([value, label]) => ({ value, label }))}
        errors={errors}
        value={typed.voice}
      />
      <Radios
        name="moderation"
        label="When are comments read?"
        hint={
          isSetByOfficer && 'A moderator has set this for the page. Their word goes before yours.'
        }
        choices={Object.entries(MODERATION_CHOICES).map(([value, label]) => ({ value, label }))}
        errors={errors}
        value={typed.moderation}
      />
      <TextField
        name="closes_on"
        label="Last day for comments (optional)"
        hint="Comments close at the end of that day, London time. Empty means they stay open."
        type="date"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.closes_on}
      />
    </>
  )
}

function ChangeFields({ typed, errors }: Fields) {
  return (
    <>
      <Radios
        name="change"
        label="How large is the change?"
        choices={[
          { value: 'major', label: 'A change people should know about' },
          { value: 'minor', label: 'A correction that changes no meaning' },
        ]}
        errors={errors}
        value={typed.change ?? 'major'}
      />
      <TextArea
        name="change_note"
        label="What changed, and why?"
        hint="Public. Not needed for a correction."
        rows={3}
        errors={errors}
        value={typed.change_note}
      />
    </>
  )
}

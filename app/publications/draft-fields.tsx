import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import type { Kind } from '#db/schema/publications.ts'
import { SPEECH_TEXT_NAMES } from './publication.ts'

type Fields = {
  kind: Kind
  typed: Record<string, string | null | undefined>
  errors: FieldErrors | undefined
}

/** What a member writes; a speech says where and when it was given. */
export function DraftFields({ kind, typed, errors }: Fields) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <TextField name="title" label="Title" errors={errors} value={typed.title} />
      <TextArea
        name="summary"
        label="Summary"
        hint="One or two sentences. They stand under the title and in lists."
        rows={3}
        longest={400}
        errors={errors}
        value={typed.summary}
      />
      {kind === 'speech' && <SpeechFields kind={kind} typed={typed} errors={errors} />}
      <TextArea
        name="body"
        label="Text"
        hint={
          <>
            In Markdown: a blank line makes a paragraph, <code>**bold**</code>,{' '}
            <code>[words](https://…)</code> for a link, <code>- </code> for a list,{' '}
            <code>## Heading</code> to begin a section.
            {kind === 'strategy' &&
              ' Write ## Opening hours {#opening-hours} to keep a section’s address when its heading changes.'}
          </>
        }
        rows={22}
        mono
        errors={errors}
        value={typed.body}
      />
    </>
  )
}

function SpeechFields({ typed, errors }: Fields) {
  return (
    <>
      <TextField name="speech_event" label="Event" errors={errors} value={typed.speech_event} />
      <TextField name="speech_venue" label="Venue" errors={errors} value={typed.speech_venue} />
      <TextField
        name="speech_delivered_on"
        label="Date delivered"
        type="date"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.speech_delivered_on}
      />
      <Radios
        name="speech_text"
        label="Which text is this?"
        choices={Object.entries(SPEECH_TEXT_NAMES).map(([value, label]) => ({ value, label }))}
        errors={errors}
        value={typed.speech_text}
      />
    </>
  )
}

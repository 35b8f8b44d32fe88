import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Checkboxes, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { CHANNEL_NAMES } from './contribution.ts'

type Fields = { errors: FieldErrors | undefined; typed: Record<string, string> }

/** Everything that is asked about one contribution. */
export function EntryFields({ errors, typed }: Fields) {
  return (
    <>
      <ChannelAndDay errors={errors} typed={typed} />
      <TextField
        name="name"
        label="Who it is from"
        hint="Of a meeting: who met, such as “Friends of Eastfield Library”."
        errors={errors}
        value={typed.name}
      />
      <TextArea
        name="words"
        label="What they said"
        hint="As they wrote it. Of a call or a meeting: what was said, as close to it as you can."
        rows={10}
        errors={errors}
        value={typed.words}
      />
      <TextField
        name="email"
        type="email"
        label="Their email address (optional)"
        errors={errors}
        value={typed.email}
      />
      <TextField
        name="address"
        label="Their postal address (optional)"
        errors={errors}
        value={typed.address}
      />
      <Checkboxes
        name="may_contact"
        label="May they be contacted?"
        chosen={typed.may_contact ? ['yes'] : []}
        choices={[{ value: 'yes', label: 'They said that they may be written to about this' }]}
      />
      <TextField
        name="on_behalf_of"
        label="On behalf of (optional)"
        hint="An organisation, if they speak for one."
        errors={errors}
        value={typed.on_behalf_of}
      />
      <TextField
        name="ward"
        label="Ward or village (optional)"
        errors={errors}
        value={typed.ward}
      />
    </>
  )
}

export function ChannelAndDay({ errors, typed }: Fields) {
  return (
    <>
      <Radios
        name="channel"
        label="How did it reach you?"
        choices={(['letter', 'call', 'meeting', 'email'] as const).map((channel) => ({
          value: channel,
          label: CHANNEL_NAMES[channel],
        }))}
        errors={errors}
        value={typed.channel}
      />
      <TextField
        name="received_on"
        type="date"
        label="On which day?"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.received_on}
      />
    </>
  )
}

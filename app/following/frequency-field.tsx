import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Radios } from '#app/ui/fields.tsx'
import { FREQUENCY_NAMES } from '#app/mail/frequency.ts'

type Often = { value: string; errors?: FieldErrors | undefined }

export function FrequencyField({ value, errors }: Often) {
  return (
    <Radios
      name="frequency"
      label="How often shall we write?"
      value={value}
      errors={errors}
      choices={[
        { value: 'immediately', label: FREQUENCY_NAMES.immediately },
        {
          value: 'hourly',
          label: FREQUENCY_NAMES.hourly,
          hint: 'What is new, gathered in one mail',
        },
        { value: 'daily', label: FREQUENCY_NAMES.daily, hint: 'The same, once a day' },
      ]}
    />
  )
}

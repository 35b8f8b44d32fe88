import type { FieldErrors } from '#app/ui/field-errors.ts'
import { SelectField } from '#app/ui/fields.tsx'

type Rule = {
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  value: string | undefined
  label?: string
}

/** Which numbered house rule a refusal or a sanction cites. */
export function RuleField({ rules, errors, value, label = 'House rule it breaks' }: Rule) {
  return (
    <SelectField
      name="rule"
      label={label}
      empty="Choose a rule"
      choices={rules.map(({ number, title }) => ({
        value: String(number),
        label: `${number}. ${title}`,
      }))}
      errors={errors}
      value={value}
    />
  )
}

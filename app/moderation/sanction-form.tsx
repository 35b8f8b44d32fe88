import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, Radios, SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { KIND_NAMES } from './sanction.ts'
import { RuleField } from './rule-field.tsx'

type Form = {
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

/** One measure against one person, with the rule that was broken and a reason they read word for word. */
export function SanctionForm({ rules, errors, typed }: Form) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm>
        <Radios
          name="kind"
          label="Sanction"
          choices={[
            {
              value: 'warn',
              label: KIND_NAMES.warn,
              hint: 'They must say that they have read it before they comment again.',
            },
            {
              value: 'suspend',
              label: KIND_NAMES.suspend,
              hint: 'They can read, and nothing else, for a time.',
            },
            {
              value: 'always_pre_moderate',
              label: KIND_NAMES.always_pre_moderate,
              hint: 'An officer reads each comment of theirs before it appears, until a day you choose.',
            },
            {
              value: 'ban',
              label: KIND_NAMES.ban,
              hint: 'Holds once a second officer has confirmed it.',
            },
          ]}
          errors={errors}
          value={typed.kind}
        />
        <SelectField
          name="lasts"
          label="For a suspension: how long"
          empty="Choose how long"
          choices={[
            { value: '1h', label: '1 hour' },
            { value: '3h', label: '3 hours' },
            { value: '24h', label: '24 hours' },
            { value: '7d', label: '7 days' },
          ]}
          errors={errors}
          value={typed.lasts}
        />
        <TextField
          name="until"
          type="date"
          label="For reading every comment first: the last day"
          width="govuk-input--width-10"
          errors={errors}
          value={typed.until}
        />
        <RuleField
          rules={rules}
          errors={errors}
          value={typed.rule}
          label="House rule that was broken"
        />
        <TextArea
          name="reason"
          label="Reason"
          hint="The person reads it word for word, and can appeal."
          rows={4}
          longest={1_000}
          errors={errors}
          value={typed.reason}
        />
        <Button kind="warning">Sanction</Button>
      </PostForm>
    </>
  )
}

import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { RuleField } from './rule-field.tsx'

type Form = {
  action: string
  rules: { number: number; title: string }[]
  errors: FieldErrors | undefined
  typed: Record<string, string>
}

export function RemovalForm({ action, rules, errors, typed }: Form) {
  return (
    <PostForm action={action}>
      <ErrorSummary errors={errors} />
      <RuleField rules={rules} errors={errors} value={typed.rule} />
      <TextArea
        name="note"
        label="Note to the author (optional)"
        rows={3}
        longest={1_000}
        errors={errors}
        value={typed.note}
      />
      <Button kind="warning">Remove it and tell both</Button>
    </PostForm>
  )
}

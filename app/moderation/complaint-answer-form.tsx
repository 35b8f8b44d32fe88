import type { FieldErrors } from '#app/ui/field-errors.ts'
import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Form = { errors: FieldErrors | undefined; typed: Record<string, string> }

export function ComplaintAnswerForm({ errors, typed }: Form) {
  return (
    <PostForm>
      <ErrorSummary errors={errors} />
      <Radios
        name="answer"
        label="Should the comment be removed?"
        choices={[
          { value: 'remove', label: 'Yes, remove it' },
          {
            value: 'keep',
            label: 'No, it should stay',
            hint: 'The law then asks for the answers below; without them we must remove it.',
          },
        ]}
        errors={errors}
        value={typed.answer}
      />
      <TextField
        name="name"
        label="If it should stay: your full name"
        errors={errors}
        autoComplete="name"
        value={typed.name}
      />
      <TextArea
        name="address"
        label="If it should stay: the postal address where you live or carry on business"
        rows={4}
        errors={errors}
        value={typed.address}
      />
      <Radios
        name="may_pass_on"
        label="If it should stay: may we pass your name and address on to whoever complains?"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', hint: 'A court can still order us to.' },
        ]}
        errors={errors}
        value={typed.may_pass_on}
      />
      <Button>Send your answer</Button>
    </PostForm>
  )
}

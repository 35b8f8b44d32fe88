import { ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Form = { button: string; errors: FieldErrors | undefined; typed: Record<string, string> }

export function WordingForm({ button, errors, typed }: Form) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm>
        <TextField name="title" label="Title" errors={errors} value={typed.title} />
        <TextArea
          name="text"
          label="The rule, as everybody reads it"
          rows={3}
          errors={errors}
          value={typed.text}
        />
        <Radios
          name="placeholder"
          label="When a comment that was never public is refused under it"
          choices={[
            { value: 'yes', label: 'Leave a line in the thread that says so' },
            { value: 'no', label: 'Show nothing in its place' },
          ]}
          errors={errors}
          value={typed.placeholder}
        />
        <Button>{button}</Button>
      </PostForm>
    </>
  )
}

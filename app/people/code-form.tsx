import { TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type CodeForm = { button: string; hint: string; errors?: FieldErrors | undefined }

/** One code. What was typed is not kept: it no longer counts. */
export function CodeForm({ button, hint, errors }: CodeForm) {
  return (
    <PostForm>
      <TextField
        name="code"
        label="Code"
        hint={hint}
        width="govuk-input--width-10"
        autoComplete="one-time-code"
        errors={errors}
      />
      <Button>{button}</Button>
    </PostForm>
  )
}

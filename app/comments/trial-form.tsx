import { TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { LONGEST_COMMENT } from './comment.ts'

type Trying = { typed?: string | undefined; errors?: FieldErrors | undefined }

export function TrialForm({ typed, errors }: Trying) {
  return (
    <PostForm action="/admin/words/trial">
      <TextArea
        name="body"
        label="A text to try"
        hint="Nothing is sent or kept."
        rows={4}
        longest={LONGEST_COMMENT}
        errors={errors}
        value={typed}
      />
      <Button kind="secondary">What would happen to this text?</Button>
    </PostForm>
  )
}

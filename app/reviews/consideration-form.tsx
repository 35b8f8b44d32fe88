import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Form = { slug: string; errors?: FieldErrors | undefined; typed?: Record<string, string> }

/** The decision-maker's own record of having considered what people said. */
export function ConsiderationForm({ slug, errors, typed }: Form) {
  return (
    <PostForm action={`/member/reviews/${slug}/consideration`}>
      <ErrorSummary errors={errors} />
      <TextArea
        name="note"
        label="What you took into account"
        hint="Kept with the sealed evidence. You cannot change it afterwards."
        rows={5}
        errors={errors}
        value={typed?.note}
      />
      <Button>I have considered these comments and themes</Button>
    </PostForm>
  )
}

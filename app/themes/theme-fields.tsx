import { TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'

type Typed = { name?: string; description?: string; examples?: string }
type Answer = { errors?: FieldErrors; typed?: Typed } | undefined

/** What a theme is called, what belongs to it and what somebody said. */
export function ThemeFields({ answer, kept = {} }: { answer: Answer; kept?: Typed }) {
  const typed = answer?.typed ?? kept
  return (
    <>
      <TextField name="name" label="Name" errors={answer?.errors} value={typed.name} />
      <TextArea
        name="description"
        label="What belongs to it"
        rows={3}
        errors={answer?.errors}
        value={typed.description}
      />
      <TextArea
        name="examples"
        label="Examples (optional)"
        hint="What people said that belongs to it, and what does not"
        rows={3}
        errors={answer?.errors}
        value={typed.examples}
      />
    </>
  )
}

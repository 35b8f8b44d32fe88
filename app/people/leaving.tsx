import { TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

type Page = {
  id: string
  name: string
  firstDay: string
  removal: { removed_on: string; plannedBy: string } | null
}

type LeavingForm = { page: Page; typed: Record<string, string>; errors: FieldErrors | undefined }

/** Plans the end of a provider, or keeps it after all. */
export function Leaving({ page, typed, errors }: LeavingForm) {
  const { id, name, removal, firstDay } = page
  if (removal) {
    return (
      <PostForm action={`/admin/providers/${id}/removal/end`}>
        <p>
          It signs nobody in from <When at={removal.removed_on} />, planned by {removal.plannedBy}.
        </p>
        <Button kind="secondary">Keep {name} after all</Button>
      </PostForm>
    )
  }
  return (
    <PostForm>
      <TextField
        name="removed_on"
        type="date"
        label={`First day without ${name}`}
        width="govuk-input--width-10"
        value={typed.removed_on ?? firstDay}
        errors={errors}
      />
      <Button kind="warning">Write to them and plan its end</Button>
    </PostForm>
  )
}

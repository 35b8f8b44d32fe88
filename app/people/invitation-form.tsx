import { Radios, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Invitation = { typed: Record<string, string>; errors?: FieldErrors | undefined }

/** Cabinet members are appointed on their own page, once they have signed in. */
export function InvitationForm({ typed, errors }: Invitation) {
  return (
    <PostForm action="/admin/invitations">
      <TextField
        name="email"
        type="email"
        label="Work email address"
        value={typed.email}
        errors={errors}
      />
      <Radios
        name="role"
        label="To be"
        value={typed.role}
        errors={errors}
        choices={[
          { value: 'officer', label: 'An officer', hint: 'Moderates, replies, runs reviews' },
          {
            value: 'administrator',
            label: 'An administrator',
            hint: 'People, providers, settings, the audit log',
          },
        ]}
      />
      <Button>Send the invitation</Button>
    </PostForm>
  )
}

import { TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Guest = { kept: string; typed?: Record<string, string>; errors?: FieldErrors | undefined }

/** For those who want no account: a name, an address, and a link to follow. */
export function GuestForm({ kept, typed, errors }: Guest) {
  return (
    <PostForm action="/guest-comments/new">
      <input type="hidden" name="kept" value={kept} />
      <HumanCheck />
      <TextField
        name="name"
        label="Your name, as shown beside your comment"
        autoComplete="name"
        value={typed?.name}
        errors={errors}
      />
      <TextField
        name="guest_email"
        type="email"
        label="Your email address"
        hint="We send you a link. Your comment waits until you follow it, and the same link shows you later what became of it."
        autoComplete="email"
        value={typed?.guest_email}
        errors={errors}
      />
      <Button kind="secondary">Send me the link</Button>
    </PostForm>
  )
}

import { TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { formAddress } from './sign-in-page.ts'

type LinkForm = {
  returnTo: string
  typed?: Record<string, string>
  errors?: FieldErrors | undefined
}

/** Asks for the address a sign-in link goes to. */
export function EmailLinkForm({ returnTo, typed, errors }: LinkForm) {
  return (
    <PostForm action={formAddress('/sign-in/email', returnTo)}>
      <input type="hidden" name="return_to" value={returnTo} />
      <HumanCheck />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="We send you a link that works once, within 15 minutes."
        autoComplete="email"
        value={typed?.email}
        errors={errors}
      />
      <Button kind="secondary">Send me a link</Button>
    </PostForm>
  )
}

import { SelectField, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Asking = {
  members: { id: string; name: string; post: string }[]
  officers: { id: string; name: string }[]
  /** The member of the page’s portfolio. */
  usual: string
  errors: FieldErrors | undefined
  typed: Record<string, string> | undefined
}

const USUAL_DAYS = '10'

export function AskForm({ members, officers, usual, errors, typed }: Asking) {
  return (
    <PostForm>
      <TextField
        name="question"
        label="What should the reply answer?"
        hint="In one line, as you would say it to a colleague."
        errors={errors}
        value={typed?.question}
      />
      <SelectField
        name="appointment"
        label="Who replies"
        hint="The reply is published under their name and post, once they have signed it."
        empty="Choose a member"
        choices={members.map(({ id, name, post }) => ({ value: id, label: `${name}, ${post}` }))}
        errors={errors}
        value={typed?.appointment ?? usual}
      />
      <SelectField
        name="facts_from"
        label="Who gives the facts (optional)"
        hint="An officer of the service. They are told by mail."
        empty="Nobody: the desk knows them"
        choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
        errors={errors}
        value={typed?.facts_from}
      />
      <TextField
        name="days"
        label="Working days until it is due"
        hint="By the council’s calendar, without bank holidays."
        width="govuk-input--width-3"
        inputMode="numeric"
        errors={errors}
        value={typed?.days ?? USUAL_DAYS}
      />
      <Button>Ask for the reply</Button>
    </PostForm>
  )
}

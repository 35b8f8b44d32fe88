import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Checkboxes, ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { AS_IT_IS, LONGEST_WORDS } from './complaint.ts'
import { OF_COMPLAINANT, OF_PAPER, type Questions } from './complaint-questions.ts'

type Form = { errors: FieldErrors | undefined; typed: Record<string, string> }
type Asked = Form & { asks: Questions }

const MAY_BE_MISSING = ['meaning', 'why', 'wrong']

/** What the law asks a notice of complaint to say. */
export function ComplaintForm({ errors, typed }: Form) {
  const wasAsked = MAY_BE_MISSING.some((field) => errors?.[field]) || typed[AS_IT_IS] !== undefined
  return (
    <PostForm>
      <HumanCheck />
      <ErrorSummary errors={errors} />
      <NoticeFields errors={errors} typed={typed} asks={OF_COMPLAINANT} />
      {wasAsked && (
        <Checkboxes
          name={AS_IT_IS}
          label="If you have nothing to add"
          hint="We then write to you what the law still asks for, and send nothing to the author."
          choices={[{ value: 'yes', label: 'Send it as it is' }]}
        />
      )}
      <Button>Send the notice</Button>
    </PostForm>
  )
}

/** The same as an officer copies it from a letter. */
export function PaperForm({ errors, typed }: Form) {
  return (
    <PostForm>
      <ErrorSummary errors={errors} />
      <TextField
        name="reference"
        label="The comment’s reference"
        hint="Such as C-7F3TK4M. It stands beside the comment on the page."
        width="govuk-input--width-10"
        errors={errors}
        value={typed.reference}
      />
      <TextField
        name="arrived_on"
        label="The day it arrived"
        hint="The 48 hours run from when it reached the council."
        type="date"
        width="govuk-input--width-10"
        errors={errors}
        value={typed.arrived_on}
      />
      <TextField
        name="arrived_clock"
        label="The time it arrived"
        hint="Such as 09:00."
        width="govuk-input--width-5"
        errors={errors}
        value={typed.arrived_clock}
      />
      <NoticeFields errors={errors} typed={typed} asks={OF_PAPER} />
      <Button>Enter the notice</Button>
    </PostForm>
  )
}

function NoticeFields({ errors, typed, asks }: Asked) {
  const area = { rows: 4, longest: LONGEST_WORDS, errors }
  return (
    <>
      <TextArea {...area} name="statement" {...asks.statement} value={typed.statement} />
      <TextArea {...area} name="meaning" {...asks.meaning} value={typed.meaning} />
      <TextArea {...area} name="why" {...asks.why} value={typed.why} />
      <TextArea {...area} name="wrong" {...asks.wrong} value={typed.wrong} />
      <Radios name="lacks_means" {...asks.lacksMeans} errors={errors} value={typed.lacks_means} />
      <TextField name="name" {...asks.name} errors={errors} value={typed.name} />
      <TextField name="email" type="email" {...asks.email} errors={errors} value={typed.email} />
      <Radios name="may_name" {...asks.mayName} errors={errors} value={typed.may_name} />
    </>
  )
}

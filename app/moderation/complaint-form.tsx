import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Checkboxes, ErrorSummary, Radios, TextArea, TextField } from '#app/ui/fields.tsx'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { AS_IT_IS, LONGEST_WORDS } from './complaint.ts'

type Form = { errors: FieldErrors | undefined; typed: Record<string, string> }

const MAY_BE_MISSING = ['meaning', 'why', 'wrong']

/** What the law asks a notice of complaint to say. */
export function ComplaintForm({ errors, typed }: Form) {
  const wasAsked = MAY_BE_MISSING.some((field) => errors?.[field]) || typed[AS_IT_IS] !== undefined
  const area = { rows: 4, longest: LONGEST_WORDS, errors }
  return (
    <PostForm>
      <HumanCheck />
      <ErrorSummary errors={errors} />
      <TextArea
        {...area}
        name="statement"
        label="The words you complain about"
        hint="Copy them from the comment."
        value={typed.statement}
      />
      <TextArea
        {...area}
        name="meaning"
        label="What do you take the words to mean?"
        value={typed.meaning}
      />
      <TextArea
        {...area}
        name="why"
        label="Why are they defamatory of you?"
        hint="How do they harm your reputation, or how are they likely to?"
        value={typed.why}
      />
      <TextArea
        {...area}
        name="wrong"
        label="What in them is factually wrong, or an opinion not supported by fact?"
        value={typed.wrong}
      />
      <Radios
        name="lacks_means"
        label="Do you know enough about whoever wrote it to bring a court case against them?"
        choices={[
          { value: 'yes', label: 'No, I do not know enough' },
          {
            value: 'no',
            label: 'Yes, I know enough',
            hint: 'Then this procedure is not for you: the law leaves it to you and them.',
          },
        ]}
        errors={errors}
        value={typed.lacks_means}
      />
      <WhoComplains errors={errors} typed={typed} />
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

function WhoComplains({ errors, typed }: Form) {
  return (
    <>
      <TextField
        name="name"
        label="Your full name"
        errors={errors}
        autoComplete="name"
        value={typed.name}
      />
      <TextField
        name="email"
        type="email"
        label="Your email address"
        errors={errors}
        autoComplete="email"
        value={typed.email}
      />
      <Radios
        name="may_name"
        label="May we give your name and email address to whoever wrote the comment?"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', hint: 'They get your notice without them.' },
        ]}
        errors={errors}
        value={typed.may_name}
      />
    </>
  )
}

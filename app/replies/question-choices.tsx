import { excerpt } from '#app/outcomes/excerpt.ts'
import { Checkboxes } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Pager } from '#app/ui/pager.tsx'
import { MOST_QUESTIONS } from './briefing.ts'

type Choices = {
  comments: { id: string; reference: string; author_name: string; public_html: string }[]
  chosen: string[]
  errors: FieldErrors | undefined
  first: string | null
  next: string | null
}

/** Comments of one page, as the public reads them, to be answered by one reply. */
export function QuestionChoices({ comments, chosen, errors, first, next }: Choices) {
  if (comments.length === 0) return <p>No other comment on the page waits for an answer.</p>
  return (
    <>
      <Checkboxes
        name="question"
        label="Comments to answer too"
        hint={`At most ${MOST_QUESTIONS}. Save before you turn the page.`}
        errors={errors}
        chosen={chosen}
        choices={comments.map(({ id, reference, author_name, public_html }) => ({
          value: id,
          label: `${author_name}, ${reference}`,
          hint: excerpt(public_html, 300),
        }))}
      />
      <Pager first={first} next={next} />
    </>
  )
}

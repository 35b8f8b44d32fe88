import { HumanCheck } from '#app/ui/human-check.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Checkboxes, ErrorSummary, SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { SendAnyway } from './send-anyway.tsx'
import { LONGEST_COMMENT } from './comment.ts'
import { EXPECTATIONS, type Expectation } from './expectation.ts'

type CommentForm = {
  slug: string
  sections: { section_key: string; heading: string }[]
  isSignedIn: boolean
  /** The reference of the comment this answers. */
  parent?: string
  typed: Record<string, string>
  errors?: FieldErrors | undefined
  /** What was found in the words, where something was. */
  questions?: string[] | undefined
  expectation: Expectation
}

/** One field, the rules in a sentence, and what happens next. Works on the page and on a page of its own. */
export function CommentForm(form: CommentForm) {
  const { slug, sections, isSignedIn, parent, typed, errors, questions, expectation } = form
  const answering = parent ? `?${new URLSearchParams({ in_reply_to: parent })}` : ''
  return (
    <PostForm action={`/publications/${slug}/comments/new${answering}`}>
      <ErrorSummary errors={errors} />
      <SendAnyway questions={questions} />
      <HumanCheck />
      <input type="hidden" name="submission_key" value={typed.submission_key} />
      <TextArea
        name="body"
        label={parent ? 'Your reply' : 'Your comment'}
        hint={
          <>
            Criticise what people decide as hard as you like, and leave out private details.{' '}
            <a href="/house-rules">House rules</a>
          </>
        }
        rows={7}
        longest={LONGEST_COMMENT}
        errors={errors}
        value={typed.body}
      />
      {!parent && sections.length > 1 && (
        <SelectField
          name="section"
          label="Which part is it about? (optional)"
          empty="The whole page"
          choices={sections.map(({ section_key, heading }) => ({
            value: section_key,
            label: heading,
          }))}
          errors={errors}
          value={typed.section}
        />
      )}
      <AboutYou typed={typed} errors={errors} />
      <p>{EXPECTATIONS[expectation]}</p>
      <p className="quiet">
        {!isSignedIn && 'You can write first and say who you are after: your words are kept. '}
        Taking part is for people of 13 and over.
      </p>
      <Button>{buttonFor({ isSignedIn, questions })}</Button>
    </PostForm>
  )
}

function buttonFor({ isSignedIn, questions }: Pick<CommentForm, 'isSignedIn' | 'questions'>) {
  if (questions && questions.length > 0) return 'Send it anyway'
  return isSignedIn ? 'Send' : 'Continue'
}

type About = { typed: Record<string, string>; errors: FieldErrors | undefined }

/** What an author may say of themselves. It is shown as stated: nobody checks it. */
function AboutYou({ typed, errors }: About) {
  const isFilled = Boolean(typed.on_behalf_of || typed.ward || typed.may_stay)
  const isWrong = Boolean(errors?.on_behalf_of || errors?.ward)
  return (
    <details className="govuk-details" open={isFilled || isWrong}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">More about you (optional)</span>
      </summary>
      <div className="govuk-details__text">
        <TextField
          name="on_behalf_of"
          label="I write on behalf of"
          hint="An organisation or group. Shown beside your name as you state it."
          errors={errors}
          value={typed.on_behalf_of}
        />
        <TextField
          name="ward"
          label="My ward or village"
          hint="Shown beside your name as you state it."
          errors={errors}
          value={typed.ward}
        />
        <Checkboxes
          name="may_stay"
          label="If I close my account one day"
          errors={errors}
          chosen={typed.may_stay ? ['yes'] : []}
          choices={[
            {
              value: 'yes',
              label: 'My text may stay, as by “a former resident”',
              hint: 'Otherwise a line stays that says a comment was here.',
            },
          ]}
        />
      </div>
    </details>
  )
}

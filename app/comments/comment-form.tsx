import { Button, PostForm } from '#app/ui/post-form.tsx'
import { HumanCheck } from '#app/ui/human-check.tsx'
import { ErrorSummary, SelectField, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { LONGEST_COMMENT } from './comment.ts'

type CommentForm = {
  slug: string
  sections: { section_key: string; heading: string }[]
  isSignedIn: boolean
  /** The reference of the comment this answers. */
  parent?: string
  typed: Record<string, string>
  errors?: FieldErrors | undefined
}

/** One field, the rules in a sentence, and what happens next. Works on the page and on a page of its own. */
export function CommentForm({ slug, sections, isSignedIn, parent, typed, errors }: CommentForm) {
  const answering = parent ? `?${new URLSearchParams({ in_reply_to: parent })}` : ''
  return (
    <PostForm action={`/publications/${slug}/comments/new${answering}`}>
      <ErrorSummary errors={errors} />
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
      {!isSignedIn && (
        <p className="quiet">You can write first and sign in after: your words are kept.</p>
      )}
      <Button>{isSignedIn ? 'Send' : 'Continue'}</Button>
    </PostForm>
  )
}

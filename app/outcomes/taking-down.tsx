import type { ReactNode } from 'react'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

type Asked = {
  question: string
  slug: string
  button: string
  answer: { errors: FieldErrors; typed: Record<string, string> } | undefined
  /** What happens next, and to whom. */
  children: ReactNode
}

/** Asks once more, and for the reason that stands where the page was. */
export function TakingDown({ question, slug, button, answer, children }: Asked) {
  return (
    <main className="wrap narrow" id="main">
      <h1>{question}</h1>
      {children}
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextArea
          name="reason"
          label="Reason, as the public reads it"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <div className="buttons">
          <Button kind="warning">{button}</Button>
          <a href={`/officer/reviews/${slug}`}>Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}

import { LONGEST_COMMENT } from '#app/comments/comment.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import type { SafeHtml } from '#db/safe-html.ts'

type ReplyPage = {
  comment: { author_name: string; page: string; submitted_at: string; public_html: string }
  speaksAs: string
  post: string
  submissionKey: string
  /** The last day of the time before an election, while it lasts for this speaker. */
  keptUntil: string | null
  answer: { errors: FieldErrors; typed: Record<string, string> } | undefined
}

/** The comment, and under it the answer as it will stand. */
export function ReplyPage({
  comment,
  speaksAs,
  post,
  submissionKey,
  keptUntil,
  answer,
}: ReplyPage) {
  const whenItIs = keptUntil
    ? `Before an election it is kept, until the end of ${dateIn(keptUntil)}, and comes to you once more before it is published`
    : 'It is published at once'
  return (
    <main className="wrap narrow" id="main">
      <h1>Reply to {comment.author_name}</h1>
      <p className="quiet">
        On “{comment.page}”, <When at={comment.submitted_at} withTime />
      </p>
      <div className="own-words">
        <Prose className="words" html={comment.public_html as SafeHtml} />
      </div>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <input
          type="hidden"
          name="submission_key"
          value={answer?.typed.submission_key ?? submissionKey}
        />
        <TextArea
          name="body"
          label="Your reply"
          hint={`${whenItIs}, under the name ${speaksAs} (${post}), and the author is told by mail.`}
          rows={8}
          longest={LONGEST_COMMENT}
          errors={answer?.errors}
          value={answer?.typed.body}
        />
        <Button>{keptUntil ? 'Keep the reply' : 'Publish the reply'}</Button>
      </PostForm>
    </main>
  )
}

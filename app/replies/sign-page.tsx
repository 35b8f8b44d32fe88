import { LONGEST_COMMENT } from '#app/comments/comment.ts'
import { counted } from '#app/ui/counted.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'
import { AskedAbout } from './asked-about.tsx'

export type ToSign = {
  briefing: {
    id: string
    question: string
    member: string
    post: string
    due_on: string
    draft: number
    author_name: string
    page: string
    submitted_at: string
    public_html: string
  }
  draft: string
  /** Further comments that it answers. */
  others: number
  /** The key as it was brought along. */
  search: string
  /** The last day of the time before an election, while it lasts. */
  keptUntil: string | null
}

type SignPage = {
  page: ToSign
  answer: { errors: FieldErrors; typed: Record<string, string> } | undefined
}

/** The comment, and under it the reply as it will stand, for the member to sign on a phone. */
export function SignPage({ page, answer }: SignPage) {
  const { briefing, draft, others, search, keptUntil } = page
  const base = `/replies-to-sign/${briefing.id}`
  return (
    <main className="wrap narrow to-sign" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Your reply to {briefing.author_name}</h1>
      <p className="lede">{briefing.question}</p>
      <AskedAbout comment={briefing} />
      {others > 0 && (
        <p>
          It answers {counted(others, 'other comment')} on the page too, and each author is told.
        </p>
      )}
      {keptUntil && (
        <Notice>
          <p>
            The time before an election lasts until {dateIn(keptUntil)}. What you approve is kept
            until then, and comes to you once more before it is published.
          </p>
        </Notice>
      )}
      <PostForm action={`${base}/approval${search}`}>
        <input type="hidden" name="seen" value={answer?.typed.seen ?? briefing.draft} />
        <TextArea
          name="body"
          label="Your reply"
          hint={`Drafted for you. Change it as you like: it stands under your name, ${briefing.member}, ${briefing.post}.`}
          rows={10}
          longest={LONGEST_COMMENT}
          errors={answer?.errors}
          value={answer?.typed.body ?? draft}
        />
        <div className="buttons">
          <button type="submit" className="govuk-button">
            {keptUntil ? 'Approve it' : 'Approve and publish'}
          </button>
          <button
            type="submit"
            className="govuk-button govuk-button--secondary"
            formAction={`${base}/return${search}`}
          >
            Send my changes back
          </button>
          <a
            className="govuk-button govuk-button--secondary"
            role="button"
            href={`${base}/refusal${search}`}
          >
            Decline
          </a>
        </div>
      </PostForm>
      <p className="quiet">
        Due {dateIn(briefing.due_on)}. Nothing is done until you press a button.
      </p>
    </main>
  )
}

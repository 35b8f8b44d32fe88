import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { canBeRevised, LONGEST_COMMENT, parseRevision } from '#app/comments/comment.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { questionsAbout } from '#app/comments/screened.server.ts'
import { SendAnyway, SENT_ANYWAY } from '#app/comments/send-anyway.tsx'
import { revise } from '#app/comments/revise.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { readOnly, tooLate } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment } = await authoredComment(request, params)
  if (!canBeRevised(comment, now())) throw redirect(`/comments/${comment.reference}/trace`)
  const decisions = await decisionsAbout(db, comment.id)
  const { reference, body, page } = comment
  const isReturned = comment.state === 'returned'
  const returned = isReturned ? decisions.at(-1) : undefined
  const { rule, ruleTitle, note } = returned ?? { rule: null, ruleTitle: null, note: null }
  return { reference, body, page, rule, ruleTitle, note }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const form = await readForm(request)
  const revision = parseRevision(form)
  if (!revision.ok) return data({ ...revision, questions: NONE }, { status: 422 })
  await withinLimit('revision', { form, context, person: author })
  const { body } = revision.value
  const questions = form.has(SENT_ANYWAY) ? [] : await questionsAbout(db, body)
  if (questions.length > 0) {
    return data({ errors: {}, typed: { body }, questions }, { status: 422 })
  }
  const revised = await revise(db, { comment, author, body, at: now() })
  if (!revised.ok && revised.why === 'sanctioned') throw refuseBarred(revised, [['body', body]])
  if (!revised.ok && revised.why === 'read_only') throw readOnly([['body', body]])
  if (!revised.ok) throw tooLate([['body', body]])
  return redirect(`/comments/${comment.reference}/trace`)
}

const NONE: string[] = []

export const meta: MetaFunction = () => [{ title: 'Change your comment' }]

export default function NewRevision() {
  const { reference, body, page, rule, ruleTitle, note } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">Reference {reference}</p>
      <h1>Change your comment</h1>
      <p>
        On “{page}”.{' '}
        {rule === null ? (
          'You can change it for 15 minutes after sending it. It is checked again, and what you wrote before is kept on record.'
        ) : (
          <>
            A moderator returned it under{' '}
            <a href={`/house-rules#rule-${rule}`}>
              house rule {rule}, {ruleTitle?.toLowerCase()}
            </a>
            {note ? ', and wrote:' : '.'}
          </>
        )}
      </p>
      {note && <blockquote>{note}</blockquote>}
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <SendAnyway questions={answer?.questions} />
        <TextArea
          name="body"
          label="Your comment"
          rows={8}
          longest={LONGEST_COMMENT}
          errors={answer?.errors}
          value={answer?.typed.body ?? body}
        />
        <Button>{answer?.questions.length ? 'Send it anyway' : 'Send it again'}</Button>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { parsePosterAnswer } from '#app/moderation/complaint.ts'
import { ComplaintAnswerForm } from '#app/moderation/complaint-answer-form.tsx'
import { answerableUntil } from '#app/moderation/complaint-clock.ts'
import { copyOf } from '#app/moderation/complaint-copy.ts'
import { complaintForAuthor, stepOf } from '#app/moderation/complaint-from.server.ts'
import { answerComplaint } from '#app/moderation/complaint-steps.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const complaint = await complaintForAuthor(request, params)
  const step = await stepOf(db, { complaint, at: now() })
  return {
    reference: complaint.reference,
    page: complaint.page,
    copy: copyOf(complaint),
    until: answerableUntil(complaint.poster_told_at ?? now()),
    answer: complaint.answer,
    isOpen: step?.step === 'wait',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const complaint = await complaintForAuthor(request, params)
  const form = await readForm(request)
  const answer = parsePosterAnswer(form)
  if (!answer.ok) return data(answer, { status: 422 })
  const answered = await answerComplaint(db, { complaint, answer: answer.value, at: now() })
  if (!answered.ok) throw tooLate(keptFields(form))
  const { pathname, search } = new URL(request.url)
  return redirect(`${pathname}${search}`)
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction = () => [
  { title: 'A notice of complaint' },
  { name: 'robots', content: 'noindex' },
]

export default function NewComplaintAnswer() {
  const { reference, page, copy, until, answer, isOpen } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>A notice of complaint about your comment</h1>
      <p className="lede">
        {reference} on “{page}”
      </p>
      <SummaryList
        rows={copy.map(({ name, value }) => ({
          name,
          value: <span className="own-words">{value}</span>,
        }))}
      />
      {isOpen ? (
        <>
          <h2>Your answer</h2>
          <p>
            We need it by <When at={until} withTime />; without it we must remove the comment. We
            pass on your name and address only if you agree or a court orders us to. This notice
            does not mean that anybody has gone to court. You may want to take legal advice.
          </p>
          <ComplaintAnswerForm errors={said?.errors} typed={said?.typed ?? {}} />
        </>
      ) : (
        <p>{answer ? ANSWERED[answer] : OVER}</p>
      )}
    </main>
  )
}

const ANSWERED = {
  remove: 'You answered that the comment should be removed.',
  keep: 'You answered that the comment should stay, and gave your name and postal address.',
}

const OVER = 'The time to answer is over, or the comment is no longer on the page.'

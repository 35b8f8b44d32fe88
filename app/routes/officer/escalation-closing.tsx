import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { closeEscalation } from '#app/moderation/escalate.server.ts'
import { parseClosing } from '#app/moderation/escalation.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'escalate_comment')
  const { comment } = await moderationCard(params)
  return { reference: comment.reference, waits: comment.waiting_since !== null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'escalate_comment')
  const { comment } = await moderationCard(params)
  const form = await readForm(request)
  const closing = parseClosing(form)
  if (!closing.ok) return data(closing, { status: 422 })
  const closed = await closeEscalation(db, { comment, ...closing.value, officer, at: now() })
  if (!closed) throw tooLate(keptFields(form))
  return redirect(`/officer/comments/${comment.reference}`)
}

export const meta: MetaFunction = () => [{ title: 'Close an escalation' }]

export default function EscalationClosing() {
  const { reference, waits } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Close an escalation</h1>
      <p className="lede">
        <a href={`/officer/comments/${reference}`}>{reference}</a>{' '}
        {waits ? 'goes back into the queue, where it waits for a decision.' : 'is decided already.'}
      </p>
      <PostForm>
        <TextArea
          name="words"
          label="What was done about it"
          hint="Only officers read it."
          rows={4}
          errors={answer?.errors}
          value={answer?.typed.words}
        />
        <Button>Close it</Button>
      </PostForm>
    </main>
  )
}

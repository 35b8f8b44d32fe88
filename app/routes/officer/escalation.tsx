import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { release } from '#app/moderation/claim.server.ts'
import { escalate } from '#app/moderation/escalate.server.ts'
import { ESCALATION_KINDS, parseEscalation } from '#app/moderation/escalation.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'escalate_comment')
  const { comment } = await moderationCard(params)
  return { reference: comment.reference, author: comment.author_name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'escalate_comment')
  const { comment } = await moderationCard(params)
  const form = await readForm(request)
  const escalation = parseEscalation(form)
  if (!escalation.ok) return data(escalation, { status: 422 })

  const taken = await escalate(db, { comment, ...escalation.value, officer, at: now() })
  if (!taken) throw tooLate(keptFields(form))
  await release(db, { comment, officer })
  return redirect('/officer/escalations')
}

export const meta: MetaFunction = () => [{ title: 'Escalate' }]

export default function Escalation() {
  const { reference, author } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Escalate</h1>
      <p className="lede">
        <a href={`/officer/comments/${reference}`}>{reference}</a> by {author} leaves the queue for
        a list of its own until somebody closes it. If somebody is in danger now, call 999 first.
      </p>
      <PostForm>
        <Radios
          name="kind"
          label="What is it about?"
          choices={Object.entries(ESCALATION_KINDS).map(([value, label]) => ({ value, label }))}
          errors={answer?.errors}
          value={answer?.typed.kind}
        />
        <TextArea
          name="note"
          label="What you have seen, and whom you have told"
          hint="Only officers read it."
          rows={4}
          errors={answer?.errors}
          value={answer?.typed.note}
        />
        <Button>Escalate</Button>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { isRunning } from '#app/replies/briefing.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { parseRefusing } from '#app/replies/briefing-forms.ts'
import { closeBriefing } from '#app/replies/send.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const { id, state, question } = await briefingFrom(params)
  if (!isRunning(state)) throw redirect(`/officer/replies/${id}`)
  return { id, question }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  const form = await readForm(request)
  const closing = parseRefusing(form)
  if (!closing.ok) return data(closing, { status: 422 })

  const closed = await closeBriefing(db, { briefing, ...closing.value, officer, at: now() })
  if (!closed) throw tooLate(keptFields(form))
  return redirect(`/officer/replies/${briefing.id}`)
}

export const meta: MetaFunction = () => [{ title: 'Close without a reply' }]

export default function BriefingClosure() {
  const { id, question } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Close it without a reply?</h1>
      <p className="lede">{question}</p>
      <p>A link that went to the member opens nothing from then on. Nothing is published.</p>
      <PostForm>
        <TextArea
          name="reason"
          label="Why is there no reply?"
          hint="Colleagues read it on the board. Residents do not."
          rows={4}
          longest={1_000}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <div className="buttons">
          <Button kind="warning">Close it</Button>
          <a href={`/officer/replies/${id}`}>Keep it open</a>
        </div>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { parseRefusing } from '#app/replies/briefing-forms.ts'
import { decline } from '#app/replies/sign.server.ts'
import { cannotSign, toSignFrom } from '#app/replies/to-sign-from.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { briefing, search } = await toSignFrom(request, params)
  const { id, question, author_name: author } = briefing
  return { question, author, back: `/replies-to-sign/${id}${search}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { briefing, signer } = await toSignFrom(request, params)
  const form = await readForm(request)
  const refusing = parseRefusing(form)
  if (!refusing.ok) return data(refusing, { status: 422 })

  const deed = { briefing, signer, seen: briefing.draft, ...refusing.value, at: now() }
  const declined = await decline(db, deed)
  if (!declined.ok) throw cannotSign(declined.why, keptFields(form))
  return redirect('/replies-to-sign/done?what=declined')
}

export const meta: MetaFunction = () => [
  { title: 'Decline to reply' },
  { name: 'robots', content: 'noindex' },
]

export default function ReplyRefusal() {
  const { question, author, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow to-sign" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Decline to reply to {author}?</h1>
      <p className="lede">{question}</p>
      <p>No reply is published in your name. The officers may still answer as the council.</p>
      <PostForm>
        <TextArea
          name="reason"
          label="Why not?"
          hint="The officers read it. Residents do not."
          rows={4}
          longest={1_000}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <div className="buttons">
          <Button kind="warning">Decline</Button>
          <a href={back}>Back to the reply</a>
        </div>
      </PostForm>
    </main>
  )
}

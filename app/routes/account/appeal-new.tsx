import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { appealableDecision } from '#db/queries/appeals.server.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { appeal, mayAppeal } from '#app/moderation/appeal.server.ts'
import { parseDecisionAppeal } from '#app/moderation/appeal.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment } = await authoredComment(request, params)
  const decision = await appealableDecision(db, comment.id)
  if (!decision || !(await mayAppeal(db, { comment, at: now() }))) {
    throw redirect(`/comments/${comment.reference}/trace`)
  }
  const { reference, body, page } = comment
  return { reference, body, page, decision: decision.id }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const form = await readForm(request)
  const asked = parseDecisionAppeal(form)
  if (!asked.ok) return data(asked, { status: 422 })
  await withinLimit('appeal', { form, context, person: author })
  const appealed = await appeal(db, { comment, ...asked.value, author, at: now() })
  if (!appealed.ok) throw tooLate(keptFields(form))
  return redirect(`/comments/${comment.reference}/trace`)
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction = () => [
  { title: 'Appeal' },
  { name: 'robots', content: 'noindex' },
]

export default function NewAppeal() {
  const { reference, body, page, decision } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">Reference {reference}</p>
      <h1>Appeal</h1>
      <p className="lede">
        Against what was decided about your comment on “{page}”. You can appeal once. An officer who
        had no part in it reads your appeal and answers within ten working days; until then the
        decision holds.
      </p>
      <p className="own-words">{body}</p>
      <PostForm>
        <input type="hidden" name="decision" value={decision} />
        <TextArea
          name="grounds"
          label="Why do you think it is wrong?"
          rows={6}
          longest={2_000}
          errors={answer?.errors}
          value={answer?.typed.grounds}
        />
        <Button>Send your appeal</Button>
      </PostForm>
      <p>
        <a href={`/comments/${reference}/trace`}>Back</a>
      </p>
    </main>
  )
}

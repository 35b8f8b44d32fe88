import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, type MetaFunction } from '@remix-run/react'
import { TrialForm } from '#app/comments/trial-form.tsx'
import { TrialResult } from '#app/comments/trial-result.tsx'
import { trialOf } from '#app/comments/trial.server.ts'
import { parseTrial } from '#app/comments/words-form.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  return null
}

/** Changes nothing; the text is posted so that it stands in no address and no log. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAct(request, 'set_checks')
  const text = parseTrial(await readForm(request))
  if (!text.ok) return data({ ...text, trial: null }, { status: 422 })
  return { errors: {}, typed: text.value, trial: await trialOf(db, text.value.body) }
}

export const meta: MetaFunction = () => [{ title: 'What would happen to a text' }]

export default function WordTrial() {
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>What would happen to a text</h1>
      {answer?.trial && <TrialResult trial={answer.trial} />}
      <TrialForm typed={answer?.typed.body} errors={answer?.errors} />
      <p>
        <a href="/admin/words">Back to the word lists</a>
      </p>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { factsOf } from '#db/queries/briefings.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { AskedAbout } from '#app/replies/asked-about.tsx'
import { canBeDrafted } from '#app/replies/briefing.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { parseFacts } from '#app/replies/briefing-forms.ts'
import { FactsGiven } from '#app/replies/briefing-parts.tsx'
import { giveFacts } from '#app/replies/give-facts.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  if (!canBeDrafted(briefing.state)) throw redirect(`/officer/replies/${briefing.id}`)
  return { briefing, facts: await factsOf(db, briefing.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  const form = await readForm(request)
  const given = parseFacts(form)
  if (!given.ok) return data(given, { status: 422 })

  const { facts } = given.value
  if (!(await giveFacts(db, { briefing, facts, officer, at: now() })))
    throw tooLate(keptFields(form))
  return redirect(`/officer/replies/${briefing.id}`)
}

export const meta: MetaFunction = () => [{ title: 'Give the facts' }]

export default function NewFacts() {
  const { briefing, facts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">
        <a href={`/officer/replies/${briefing.id}`}>Back to the briefing</a>
      </p>
      <h1>Give the facts</h1>
      <p className="lede">{briefing.question}</p>
      <AskedAbout comment={briefing} />
      {facts.length > 0 && <FactsGiven facts={facts} />}
      <PostForm>
        <TextArea
          name="facts"
          label="The facts"
          hint={`For the desk, which drafts the reply; residents do not see them. Due ${dateIn(briefing.due_on)}.`}
          rows={8}
          longest={10_000}
          errors={answer?.errors}
          value={answer?.typed.facts}
        />
        <Button>Give these facts</Button>
      </PostForm>
    </main>
  )
}

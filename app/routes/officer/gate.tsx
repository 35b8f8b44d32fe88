import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { gateAnswersOf } from '#db/queries/gates.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import { answerDates, answerGate } from '#app/reviews/answer-gate.server.ts'
import { GATES, isGate, parseDates, parseGate } from '#app/reviews/gate.ts'
import { GateForm } from '#app/reviews/gate-form.tsx'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const gate = gateFrom(params)
  const answers = await gateAnswersOf(db, review.id)
  const standing = answers.findLast((answer) => answer.gate === gate) ?? null
  return { slug: review.slug, title: review.title, gate, standing }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const gate = gateFrom(params)
  const form = await readForm(request)
  const asked = { review, officer, at: now() }
  const kept = [...form].map(([name, value]): [string, string] => [name, String(value)])
  if (gate !== 'closing_date') {
    const parsed = parseGate(form)
    if (!parsed.ok) return data({ ...parsed, concerns: [] }, { status: 422 })
    const answered = await answerGate(db, { ...asked, gate, answer: parsed.value.answer })
    if (!answered.ok) throw tooLate(kept, HANDED_OVER)
    return redirect(`/officer/reviews/${review.slug}/gates#${gate}`)
  }
  const parsed = parseDates(form)
  if (!parsed.ok) return data({ ...parsed, concerns: [] }, { status: 422 })
  const answered = await answerDates(db, { ...asked, dates: parsed.value })
  if (answered.ok) return redirect(`/officer/reviews/${review.slug}/gates#${gate}`)
  if (answered.why === 'handed_over') throw tooLate(kept, HANDED_OVER)
  const typed: Record<string, string> = { ...parsed.value }
  if (answered.why === 'too_short') {
    return data({ errors: { closes_on: answered.refused }, typed, concerns: [] }, { status: 422 })
  }
  const errors = { answer: 'Say why these dates are right all the same' }
  return data({ errors, typed, concerns: answered.concerns }, { status: 422 })
}

const HANDED_OVER = 'The review was handed over, so its evidence file takes no more answers.'

function gateFrom({ gate = '' }: LoaderFunctionArgs['params']) {
  if (!isGate(gate)) throw notFound()
  return gate
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? GATES[page.gate].title : '' },
]

export default function Gate() {
  const { slug, title, gate, standing } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}/gates`}>Before it opens</a>: {title}
      </p>
      <h1>{GATES[gate].title}</h1>
      <GateForm
        gate={gate}
        standing={standing}
        errors={sent?.errors}
        typed={sent?.typed}
        concerns={sent?.concerns ?? []}
      />
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { CardActs } from '#app/moderation/card-acts.tsx'
import { Card } from '#app/moderation/card.tsx'
import { DecisionForm } from '#app/moderation/decision-form.tsx'
import { parseDecision, VERDICTS_DONE } from '#app/moderation/decision.ts'
import { decide, type Decided } from '#app/moderation/decide.server.ts'
import { release } from '#app/moderation/claim.server.ts'
import { filterSearch } from '#app/moderation/queue-filter.ts'
import { nextInQueue } from '#app/moderation/queue-page.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { timeIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  const asked = new URL(request.url).searchParams
  const [card, rules] = await Promise.all([moderationCard(params), houseRules(db)])
  const search = filterSearch(asked).toString()
  return { card, rules, search, verdict: asked.get('verdict') ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'decide_comment')
  const { comment } = await moderationCard(params)
  const decision = parseDecision(await readForm(request))
  if (!decision.ok) return data({ ...decision, refused: null }, { status: 422 })

  const decided = await decide(db, { comment, decision: decision.value, officer, at: now() })
  if (!decided.ok) {
    return data({ errors: undefined, typed: {}, refused: inWords(decided) }, { status: 409 })
  }
  await release(db, { comment, officer })
  const search = filterSearch(new URL(request.url).searchParams)
  const next = await nextInQueue(db, { search, officer, at: now(), from: comment })
  search.set('decided', comment.reference)
  return redirect(`/officer/${next ? `comments/${next}` : 'queue'}?${search}`)
}

function inWords(refused: Extract<Decided, { ok: false }>) {
  switch (refused.why) {
    case 'decided_already':
      return `${refused.by} decided first: ${VERDICTS_DONE[refused.verdict]}, ${timeIn(refused.at)}. Your decision was not made.`
    case 'changed':
      return 'The comment changed while you were reading. Read it again below; your decision was not made.'
    case 'own':
      return 'This is your own comment, or stands on your own page, so a colleague decides about it.'
    case 'concerned':
      return 'This comment names you or answers you. You may publish it; to refuse it, a colleague decides.'
    case 'appealed':
      return 'Its author appeals against the last decision. Answer the appeal; your decision was not made.'
    case 'not_open':
      return 'That decision is not open for this comment as it stands now. Your decision was not made.'
    case 'unknown_rule':
      return 'That house rule is not in force. Choose another; your decision was not made.'
  }
}

export const meta: MetaFunction = () => [{ title: 'Decide' }]

export default function DecideComment() {
  const { card, rules, search, verdict } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <Card card={card} />
      {answer?.refused && <CardActs card={card} search={search} />}
      <DecisionForm
        search={search}
        card={card}
        rules={rules}
        errors={answer?.errors}
        typed={answer?.errors ? answer.typed : { verdict }}
      />
      <p>
        <a href={`/officer/queue${search ? `?${search}` : ''}`}>Back to the queue</a>
      </p>
    </main>
  )
}

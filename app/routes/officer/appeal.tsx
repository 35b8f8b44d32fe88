import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { parseAnswer, parseMaskAnswer } from '#app/moderation/appeal.ts'
import { answerDecisionAppeal, type Answered } from '#app/moderation/answer-appeal.server.ts'
import { appealFrom } from '#app/moderation/appeal-from.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { Card } from '#app/moderation/card.tsx'
import { AppealFacts, DecisionAppealForm } from '#app/moderation/decision-appeal.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'answer_appeal')
  const { person_id: _, ...appeal } = await appealFrom(params)
  const [card, rules] = await Promise.all([
    moderationCard({ reference: appeal.reference }),
    houseRules(db),
  ])
  const hadPart = [appeal.decided_by, ...card.masks.map(({ made_by }) => made_by)]
  return { appeal, card, rules, isOwn: hadPart.includes(officer.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'answer_appeal')
  const { id, verdict } = await appealFrom(params)
  const form = await readForm(request)
  const answer = verdict === 'publish' ? parseMaskAnswer(form) : parseAnswer(form)
  if (!answer.ok) return data({ ...answer, refused: null }, { status: 422 })

  const answered = await answerDecisionAppeal(db, {
    appeal: id,
    answer: answer.value,
    officer,
    at: now(),
  })
  if (answered.ok) return redirect(`/officer/appeals/${id}`)
  const { words, result, ...chosen } = answer.value
  const lifted = 'lifts' in chosen ? chosen.lifts.map((mask) => [`lifts-${mask}`, 'yes']) : []
  const rest = Object.entries(chosen).map(([name, value]) => [name, `${value}`])
  const typed: Record<string, string> = {
    words,
    result,
    ...Object.fromEntries([...rest, ...lifted]),
  }
  return data({ errors: undefined, typed, refused: WHY[answered.why] }, { status: 409 })
}

const WHY: Record<Extract<Answered, { ok: false }>['why'], string> = {
  decided_it: 'You had a part in the decision, so a different officer answers.',
  own: 'This is your own comment, or stands on your own page, so a colleague answers.',
  concerned: 'This comment names you or answers you. You may overturn; else a colleague answers.',
  answered_already: 'A colleague has answered it already.',
  moot: 'Its author has changed the comment or taken it back, so there is nothing to vary.',
  not_open: 'That decision is not open for this comment as it stands.',
  masked_otherwise: 'What is masked has changed meanwhile. Choose from what is masked now.',
  all_lifted: 'To let all of it be read again, choose “Overturn”.',
  unknown_rule: 'That house rule is not in force. Choose another.',
}

export const meta: MetaFunction = () => [{ title: 'Answer an appeal' }]

export default function Appeal() {
  const { appeal, card, rules, isOwn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <Card card={card} />
      <AppealFacts appeal={appeal} />
      {appeal.result === null &&
        (isOwn ? (
          <p>You had a part in the decision, so a different officer answers.</p>
        ) : (
          <DecisionAppealForm
            card={card}
            verdict={appeal.verdict}
            rules={rules}
            errors={answer?.errors}
            typed={answer?.typed ?? {}}
          />
        ))}
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { AppealAnswerForm } from '#app/moderation/appeal-answer-form.tsx'
import { KIND_NAMES } from '#app/moderation/sanction.ts'
import { parseAppealAnswer } from '#app/moderation/sanction-appeal.ts'
import { answerAppeal, type Answered } from '#app/moderation/sanction-appeal.server.ts'
import { sanctionFrom } from '#app/moderation/sanction-from.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'sanction_person')
  const { id, kind, person, appealWords } = await sanctionFrom(params)
  if (appealWords === null) throw redirect(`/officer/sanctions/${id}`)
  return { id, kind, person, appealWords }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'sanction_person')
  const sanction = await sanctionFrom(params)
  const answer = parseAppealAnswer(await readForm(request))
  if (!answer.ok) return data({ ...answer, refused: null }, { status: 422 })
  const answered = await answerAppeal(db, { sanction, answer: answer.value, officer, at: now() })
  if (answered.ok) return redirect(`/officer/sanctions/${sanction.id}`)
  const typed: Record<string, string> = { ...answer.value }
  return data({ errors: undefined, typed, refused: WHY[answered.why] }, { status: 409 })
}

const WHY: Record<Extract<Answered, { ok: false }>['why'], string> = {
  own: 'You decided about this person, so a different officer answers.',
  answered_already: 'A colleague has answered it already.',
  no_sooner: 'The new end must be ahead, and sooner than it was. A warning has no end to change.',
}

export const meta: MetaFunction = () => [{ title: 'Answer an appeal' }]

export default function SanctionAppealAnswer() {
  const { id, kind, person, appealWords } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <h1>Answer an appeal</h1>
      <p>
        <a href={`/officer/sanctions/${id}`}>
          {KIND_NAMES[kind]} for {person}
        </a>
      </p>
      <p className="own-words">{appealWords}</p>
      <AppealAnswerForm
        action={`/officer/sanctions/${id}/appeal-answer`}
        errors={answer?.errors}
        typed={answer?.typed ?? {}}
      />
    </main>
  )
}

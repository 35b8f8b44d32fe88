import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { questionsOf, waitingBeside } from '#db/queries/briefings.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { canBeDrafted, MOST_QUESTIONS } from '#app/replies/briefing.ts'
import { briefingFrom } from '#app/replies/briefing-from.server.ts'
import { parseQuestions } from '#app/replies/briefing-forms.ts'
import { chooseQuestions } from '#app/replies/choose-questions.server.ts'
import { QuestionChoices } from '#app/replies/question-choices.tsx'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const A_PAGE = 30

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  if (!canBeDrafted(briefing.state)) throw redirect(`/officer/replies/${briefing.id}`)
  const after = addressWord(new URL(request.url).searchParams.get('after')) || null
  const [chosen, found] = await Promise.all([
    questionsOf(db, briefing.id),
    waitingBeside(db, { ...briefing, after, limit: A_PAGE + 1 }),
  ])
  const shown = found.slice(0, A_PAGE)
  const here = `/officer/replies/${briefing.id}/questions`
  return {
    briefing: { id: briefing.id, question: briefing.question, page: briefing.page },
    chosen,
    waiting: shown.filter(({ id }) => !chosen.some((one) => one.id === id)),
    first: after ? here : null,
    next: found.length > A_PAGE ? `${here}?after=${shown.at(-1)?.id ?? ''}` : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const briefing = await briefingFrom(params)
  const questions = parseQuestions(await readForm(request))
  if (questions.length > MOST_QUESTIONS) {
    const errors = { question: `Choose ${MOST_QUESTIONS} comments or fewer` }
    return data({ errors, chosen: questions }, { status: 422 })
  }

  const isDone = await chooseQuestions(db, { briefing, questions, officer, at: now() })
  if (!isDone) throw tooLate()
  return redirect(`/officer/replies/${briefing.id}`)
}

export const meta: MetaFunction = () => [{ title: 'Answer several comments at once' }]

export default function BriefingQuestions() {
  const { briefing, chosen, waiting, first, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">
        <a href={`/officer/replies/${briefing.id}`}>Back to the briefing</a>
      </p>
      <h1>Answer several comments at once</h1>
      <p className="lede">{briefing.question}</p>
      <p>
        These comments on “{briefing.page}” have no official reply yet. Choose those that ask the
        same. Each author is told of the reply, once.
      </p>
      <PostForm>
        <QuestionChoices
          comments={[...chosen, ...waiting]}
          chosen={answer?.chosen ?? chosen.map(({ id }) => id)}
          errors={answer?.errors}
          first={first}
          next={next}
        />
        <Button>Answer the chosen too</Button>
      </PostForm>
    </main>
  )
}

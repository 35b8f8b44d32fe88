import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { isToCodeBlindly } from '#db/queries/blindness.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { hostOf, outcomeOfQuestion } from '#app/themes/outside/model.ts'
import { questionFrom } from '#app/themes/outside/question-from.server.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { contribution_id: contribution, ...question } = await questionFrom(params, review)
  const isBlind = await isToCodeBlindly(db, { contribution, officer: officer.id })
  const answer = isBlind ? null : question.answer
  return { slug: review.slug, title: review.title, question: { ...question, answer }, isBlind }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What was sent of ${data?.question.reference ?? ''}: ${data?.title ?? ''}` },
]

export default function OutsideQuestion() {
  const { slug, question, isBlind } = useLoaderData<typeof loader>()
  const at = `/officer/reviews/${slug}`
  const { reference, model, address, asked_at, shown, answer, instruction } = question
  return (
    <main className="wrap narrow" id="main">
      <p className="acts">
        <a href={`${at}/outside-questions`}>All that was sent</a>
        <a href={`${at}/bench/${reference}`}>{reference}</a>
      </p>
      <h1>What was sent of {reference}</h1>
      <p>
        To {model} at {hostOf(address)}, <When at={asked_at} withTime />.{' '}
        {isBlind
          ? 'You are to code it without seeing what it answered.'
          : `${outcomeOfQuestion(question)}.`}
      </p>
      <h2>The contribution, as it was sent</h2>
      {shown === null ? <p>{whyUnshown(question)}</p> : <div className="own-words">{shown}</div>}
      {answer !== null && (
        <>
          <h2>What came back</h2>
          <div className="own-words">{answer}</div>
        </>
      )}
      <h2>What stood before it</h2>
      <p className="quiet">The same before every contribution of that reading.</p>
      <div className="own-words">{instruction}</div>
    </main>
  )
}

type Unshown = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>['question'],
  'erased_at' | 'maskedSince'
>

function whyUnshown({ erased_at, maskedSince }: Unshown) {
  if (erased_at)
    return 'It was erased when its author closed their account and took the words along.'
  if (maskedSince) {
    return 'Words of it were masked after it was sent. It went out with them, so it is not shown here; the original is on the page of the comment.'
  }
  return 'Its author has taken the comment back.'
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { hasSampleToFinish } from '#db/queries/blindness.ts'
import { questionsPut } from '#db/queries/outside-questions.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { outcomeOfQuestion } from '#app/themes/outside/model.ts'
import { Pager } from '#app/ui/pager.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const before = addressWord(new URL(request.url).searchParams.get('before'))
  const found = await questionsPut(db, { review: review.id, before, limit: A_PAGE + 1 })
  const questions = found.slice(0, A_PAGE)
  const here = `/officer/reviews/${review.slug}/outside-questions`
  const isBlind = await hasSampleToFinish(db, { review: review.id, officer: officer.id })
  const last = found.length > A_PAGE ? questions.at(-1) : undefined
  return {
    slug: review.slug,
    title: review.title,
    questions: questions.map(({ id, asked_at, reference, model, ...answer }) => ({
      ...{ id, asked_at, reference, model },
      outcome: isBlind ? 'Told once your sample is finished' : outcomeOfQuestion(answer),
    })),
    first: before ? here : null,
    next: last ? `${here}?before=${last.id}` : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What a model outside was shown: ${data?.title ?? ''}` },
]

export default function OutsideQuestions() {
  const { slug, title, questions, first, next } = useLoaderData<typeof loader>()
  const at = `/officer/reviews/${slug}`
  return (
    <main className="wrap narrow" id="main">
      <p className="acts">
        <a href={at}>{title}</a>
        <a href={`${at}/findings`}>What a machine found</a>
      </p>
      <h1>What a model outside was shown</h1>
      <p>
        Every text of this review that left the council so that a language model could suggest
        themes, the latest first: exactly what was sent, and what it answered.
      </p>
      {questions.length === 0 ? (
        <p>Nothing was sent.</p>
      ) : (
        <Questions questions={questions} at={at} />
      )}
      <Pager first={first} next={next} />
    </main>
  )
}

type Listed = {
  questions: ReturnType<typeof useLoaderData<typeof loader>>['questions']
  at: string
}

function Questions({ questions, at }: Listed) {
  return (
    <ul className="cards">
      {questions.map(({ id, reference, model, asked_at, outcome }) => (
        <li key={id}>
          <p>
            <a href={`${at}/outside-questions/${id}`}>What was sent of {reference}</a>
          </p>
          <p className="quiet">
            To {model}, <When at={asked_at} withTime />. {outcome}.
          </p>
        </li>
      ))}
    </ul>
  )
}

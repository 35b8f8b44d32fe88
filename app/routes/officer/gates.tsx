import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { gateAnswersOf } from '#db/queries/gates.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { GATES, gatesLeft, standingAnswers } from '#app/reviews/gate.ts'
import { GateAnswer } from '#app/reviews/gate-answer.tsx'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { id, slug, title, state } = await reviewFrom(params)
  const answers = await gateAnswersOf(db, id)
  return { slug, title, state, gates: standingAnswers(answers), left: gatesLeft(answers).length }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Before it opens: ${data?.title ?? ''}` },
]

export default function Gates() {
  const { slug, title, state, gates, left } = useLoaderData<typeof loader>()
  const canAnswer = state === 'planned' || state === 'gathering'
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/officer/reviews/${slug}`}>{title}</a>
      </p>
      <h1>Before it opens</h1>
      <p>
        Each answer opens the <a href={`/officer/reviews/${slug}/record`}>evidence file</a>, with
        your name and the time. A later answer stands in place of an earlier one; both stay on
        record.
      </p>
      <ol className="cards">
        {gates.map(({ gate, answer }) => (
          <li key={gate} id={gate}>
            <h2>{GATES[gate].title}</h2>
            <p className="quiet">{GATES[gate].question}</p>
            {answer && <GateAnswer answer={answer} />}
            {canAnswer && (
              <p>
                <a href={`/officer/reviews/${slug}/gates/${gate}`}>
                  {answer ? 'Answer it anew' : 'Answer'}
                  <span className="govuk-visually-hidden">: {GATES[gate].title}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {state === 'planned' && left > 0 && (
        <p>
          {counted(left, 'question')} to answer before the review can open. Nothing of it is public
          until then.
        </p>
      )}
      {state === 'planned' && left === 0 && (
        <PostForm action={`/officer/reviews/${slug}/opening`}>
          <p>Everything is answered. Its page becomes public as soon as it opens.</p>
          <Button>Open the review</Button>
        </PostForm>
      )}
    </main>
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { answersUnder, reviewAsking } from '#db/queries/monitoring.server.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import { contributorKey } from '#app/reviews/contributor-key.server.ts'
import { MONITORING, parseMonitoring, QUESTIONS } from '#app/reviews/monitoring.ts'
import { sayAboutYourself } from '#app/reviews/say-about-yourself.server.ts'
import { Radios } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const review = await reviewAsking(db, comment.id)
  if (!review) throw notFound()
  const key = contributorKey({ review: review.id, person: author.id })
  const given = await answersUnder(db, { review: review.id, key })
  return {
    reference: comment.reference,
    review: review.title,
    given: Object.fromEntries(given.map(({ question, answer }) => [question, answer])),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const answers = parseMonitoring(await readForm(request))
  const review = await reviewAsking(db, comment.id)
  const kept = review && (await sayAboutYourself(db, { review, person: author, answers }))
  if (!kept) throw tooLate([], 'This is not asked any more. Nothing was kept.')
  return redirect(`/comments/${comment.reference}/trace`)
}

export const meta: MetaFunction = () => [{ title: 'About you' }]

export default function AboutYou() {
  const { reference, review, given } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>About you</h1>
      <p>
        The council must know whether the {review} hears from everybody. Answer what you like, or
        nothing.
      </p>
      <p>
        Your answers are kept apart from your comment and your name, and no moderator sees them.
        Only counts are made of them, and none under 10 is shown to anybody.
      </p>
      <PostForm>
        {QUESTIONS.map((question) => (
          <Radios
            key={question}
            name={question}
            label={MONITORING[question].words}
            choices={[
              ...Object.entries(MONITORING[question].answers).map(([value, label]) => ({
                value,
                label,
              })),
              { value: 'not_said', label: 'Prefer not to say' },
            ]}
            value={given[question] ?? 'not_said'}
          />
        ))}
        <div className="buttons">
          <Button>Keep my answers</Button>
          <a href={`/comments/${reference}/trace`}>Back to your comment</a>
        </div>
      </PostForm>
      <p className="quiet">
        You can change your answers here until the comments are handed over. “Prefer not to say”
        takes an answer back.
      </p>
    </main>
  )
}

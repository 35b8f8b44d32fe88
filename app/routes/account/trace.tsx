import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { reviewAsking } from '#db/queries/monitoring.server.ts'
import { canBeRevised, canBeWithdrawn } from '#app/comments/comment.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { asStated } from '#app/comments/stated.ts'
import { mayAppeal } from '#app/moderation/appeal.server.ts'
import { stepsOf } from '#app/outcomes/trace.ts'
import { traceFacts } from '#app/outcomes/trace-facts.server.ts'
import { TraceSteps } from '#app/outcomes/trace-steps.tsx'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { AskedAboutYou } from '#app/reviews/asked-about-you.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment, bySignIn } = await authoredComment(request, params)
  const steps = stepsOf(await traceFacts(db, comment))
  const { reference, body, slug, page } = comment
  return {
    comment: { reference, body, slug, page },
    stated: asStated(comment),
    steps,
    canRevise: canBeRevised(comment, now()),
    canWithdraw: canBeWithdrawn(comment),
    asking: (await reviewAsking(db, comment.id)) ?? null,
    canAppeal: await mayAppeal(db, { comment, at: now() }),
    bySignIn,
  }
}

export const meta: MetaFunction = () => [{ title: 'What became of your comment' }]

export default function Trace() {
  const { comment, stated, steps, asking, canRevise, canWithdraw, canAppeal, bySignIn } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        Reference {comment.reference} ·{' '}
        {bySignIn ? 'only you can see this page' : 'only those who have your link see this page'}
      </p>
      <h1>What became of your comment</h1>
      <p className="own-words">{comment.body}</p>
      {stated && <p className="quiet stated">You wrote {stated}.</p>}
      <TraceSteps steps={steps} comment={comment} />
      {asking && <AskedAboutYou reference={comment.reference} review={asking} />}
      <div className="buttons">
        {canRevise && (
          <a className="govuk-button" href={`/comments/${comment.reference}/revisions/new`}>
            Change it and send it again
          </a>
        )}
        {canAppeal && <a href={`/comments/${comment.reference}/appeals/new`}>Appeal</a>}
        {canWithdraw && <a href={`/comments/${comment.reference}/withdrawal`}>Take it back</a>}
        {bySignIn && <a href="/account">All your comments</a>}
      </div>
    </main>
  )
}

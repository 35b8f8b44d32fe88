import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { canBeWithdrawn } from '#app/comments/comment.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment } = await authoredComment(request, params)
  if (!canBeWithdrawn(comment)) throw redirect(`/comments/${comment.reference}/trace`)
  return {
    reference: comment.reference,
    body: comment.body,
    wasPublic: comment.published_at !== null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  await readForm(request)
  const withdrawn = await withdraw(db, { comment, author, at: now() })
  if (!withdrawn.ok) throw tooLate()
  return redirect(`/comments/${comment.reference}/trace`)
}

export const meta: MetaFunction = () => [{ title: 'Take your comment back' }]

export default function Withdrawal() {
  const { reference, body, wasPublic } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">Reference {reference}</p>
      <h1>Take your comment back?</h1>
      <p className="own-words">{body}</p>
      <p>
        It will no longer be counted.{' '}
        {wasPublic &&
          'A line in the thread will say that its author took it back, without your name.'}
      </p>
      <PostForm>
        <div className="buttons">
          <Button kind="warning">Take it back</Button>
          <a href={`/comments/${reference}/trace`}>Keep it</a>
        </div>
      </PostForm>
    </main>
  )
}

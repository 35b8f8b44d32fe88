import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { medianHoursToDecide } from '#db/queries/figures.server.ts'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { usually } from '#app/moderation/usually.ts'
import { Notice } from '#app/ui/notice.tsx'

const MEASURED_OVER_DAYS = 30

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const { reference, state, slug, page } = comment
  const since = after(now(), -MEASURED_OVER_DAYS * DAY)
  const hours = await medianHoursToDecide(db, since)
  return { reference, state, slug, page, email: author.email, usual: usually(hours) }
}

export const meta: MetaFunction = () => [{ title: 'We have your comment' }]

export default function CommentSent() {
  const { reference, state, slug, page, email, usual } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>We have your comment</h1>
      <Notice>
        <p>
          Your reference is <strong>{reference}</strong>.
        </p>
        <p>State: {STATE_NAMES[state].toLowerCase()}.</p>
      </Notice>
      <h2>What happens next</h2>
      {state === 'held' && (
        <p>
          A moderator reads it before it appears on <a href={`/publications/${slug}`}>{page}</a>.{' '}
          {usual}
        </p>
      )}
      {state === 'published' && (
        <p>
          It is <a href={`/comments/${reference}`}>on the page now</a>. A moderator reads it too.{' '}
          {usual}
        </p>
      )}
      {email ? (
        <p>
          We write to {email} when a moderator has decided, when the council answers you, and, if
          this page is part of a review, when that is decided.
        </p>
      ) : (
        <p>
          We have no address to write to. <a href="/account/email">Add one</a>, or come back to the
          page below: it shows what was decided.
        </p>
      )}
      <p>
        You can <a href={`/comments/${reference}/revisions/new`}>change your comment</a> for 15
        minutes after sending it.
      </p>
      <p>
        <a href={`/comments/${reference}/trace`}>See what becomes of your comment</a>
      </p>
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { reviewAsking } from '#db/queries/monitoring.server.ts'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { authoredComment } from '#app/comments/author-of.server.ts'
import { keptFor } from '#app/comments/browser.server.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { AskedAboutYou } from '#app/reviews/asked-about-you.tsx'
import { usualWait } from '#app/moderation/usual-wait.server.ts'
import { usually } from '#app/moderation/usually.ts'
import { Notice } from '#app/ui/notice.tsx'

const MEASURED_OVER_DAYS = 30

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { comment, author } = await authoredComment(request, params)
  const { reference, state, slug, page } = comment
  const since = after(now(), -MEASURED_OVER_DAYS * DAY)
  const kept = await waitingTexts(request)
  const usual = usually(await usualWait(db, since))
  const asking = (await reviewAsking(db, comment.id)) ?? null
  return { reference, state, slug, page, email: author.email, usual, kept, asking }
}

/** Whoever came by the link of one comment is not signed in, and cannot finish another there. */
async function waitingTexts(request: Request) {
  const viewer = await viewerOf(request)
  if (!viewer) return []
  const kept = await keptComments(db, {
    browser: keptFor(request),
    person: viewer.id,
    at: now(),
  })
  return kept.map(({ id, title }) => ({ id, title }))
}

export const meta: MetaFunction = () => [{ title: 'We have your comment' }]

export default function CommentSent() {
  const { reference, state, slug, page, email, usual, kept, asking } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>We have your comment</h1>
      <Notice>
        <p>
          Your reference is <strong>{reference}</strong>.
        </p>
        <p>State: {STATE_NAMES[state].toLowerCase()}.</p>
      </Notice>
      {kept[0] && (
        <Notice warning>
          <p>
            Another text of yours waits, for “{kept[0].title}”.{' '}
            <a href={`/comments/finish?${new URLSearchParams({ kept: kept[0].id })}`}>
              Check and send it
            </a>
          </p>
        </Notice>
      )}
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
      {asking && <AskedAboutYou reference={reference} review={asking} />}
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { claimableIdentities } from '#db/queries/legacy-identities.server.ts'
import { removalAheadOf } from '#db/queries/credentials.server.ts'
import { ownComments } from '#db/queries/own-comments.server.ts'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { keptFor } from '#app/comments/browser.server.ts'
import { firstWords } from '#app/comments/first-words.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { KeptTexts } from '#app/comments/kept-texts.tsx'
import { ClaimableIdentities } from '#app/people/claimable.tsx'
import { ClosingNotice } from '#app/people/closing-notice.tsx'
import { requirePerson } from '#app/people/guard.server.ts'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

const A_PAGE = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const before = addressWord(new URL(request.url).searchParams.get('before')) || null
  const [found, claimable, removal, kept] = await Promise.all([
    ownComments(db, { person: person.id, before, limit: A_PAGE + 1 }),
    claimableIdentities(db, person.id),
    removalAheadOf(db, person.id),
    keptComments(db, { browser: keptFor(request), person: person.id, at: now() }),
  ])
  const comments = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? comments.at(-1) : undefined
  return {
    name: person.name,
    email: person.email,
    closesAt: person.closesAt,
    comments,
    kept: kept.map(({ id, slug, title, body, expires_at }) => ({
      ...{ id, slug, title, until: expires_at },
      words: firstWords(body),
    })),
    claimable,
    removal: removal && { name: nameOfProvider(removal.provider), on: removal.removed_on },
    first: before ? '/account' : null,
    next: last ? `/account?before=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Your comments' }]

export default function Account() {
  const { name, email, closesAt, kept, comments, claimable, removal, first, next } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Your comments</h1>
      <p>
        Signed in as <strong>{name}</strong>.{' '}
        {email
          ? `We write to ${email}; nobody else sees that address.`
          : 'We have no address to write to.'}
      </p>
      <p>
        <a href="/account/settings">Your account</a> ·{' '}
        <a href="/account/notifications">What you are told</a>
      </p>
      <ClosingNotice closesAt={closesAt} />
      {removal && (
        <Notice warning>
          <p>
            {removal.name} no longer signs you in from <When at={removal.on} />.{' '}
            <a href="/account/credentials">Add another way to sign in</a> before then.
          </p>
        </Notice>
      )}
      <KeptTexts texts={kept} />
      <ClaimableIdentities identities={claimable} />
      {kept.length > 0 && <h2>Sent</h2>}
      {comments.length === 0 ? (
        <p>
          You have not commented yet. See <a href="/publications">what is open for comment</a>.
        </p>
      ) : (
        <ol className="cards">
          {comments.map((comment) => (
            <li key={comment.id}>
              <p className="labels">
                <Tag tone={comment.state === 'published' ? 'brand' : 'plain'}>
                  {STATE_NAMES[comment.state]}
                </Tag>
                <span className="quiet">
                  {comment.reference} · <When at={comment.submitted_at} withTime />
                </span>
              </p>
              <p>
                On <a href={`/publications/${comment.slug}`}>{comment.page}</a>
              </p>
              <p className="own-words">{comment.body}</p>
              <p>
                <a href={`/comments/${comment.reference}/trace`}>
                  What became of it
                  <span className="govuk-visually-hidden"> ({comment.reference})</span>
                </a>
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pager first={first} next={next} />
    </main>
  )
}

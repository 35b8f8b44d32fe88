import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { publicationBySlug, sectionsOf } from '#db/queries/publications.server.ts'
import { keptFor } from '#app/comments/browser.server.ts'
import { CommentForm } from '#app/comments/comment-form.tsx'
import { keptComments } from '#app/comments/keep.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'

/** After signing in: the words typed before, to be checked and sent. The address may say which. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const at = now()
  const kept = await keptComments(db, { browser: keptFor(request), person: person.id, at })
  const asked = addressWord(new URL(request.url).searchParams.get('kept'))
  const comment = asked ? kept.find(({ id }) => id === asked) : kept[0]
  if (!comment) throw redirect('/account')
  const publication = await publicationBySlug(db, comment.slug)
  return {
    name: person.name,
    comment,
    more: kept.length - 1,
    sections: publication ? await sectionsOf(db, publication.editionId) : [],
  }
}

export const meta: MetaFunction = () => [{ title: 'Check and send your comment' }]

export default function FinishComment() {
  const { name, comment, more, sections } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Check and send your comment</h1>
      <p>
        On <a href={`/publications/${comment.slug}`}>{comment.title}</a>. It will be shown under the
        name <strong>{name}</strong>.
      </p>
      {more > 0 && (
        <p className="quiet">
          {more === 1 ? 'One more text of yours is' : `${more} more texts of yours are`} kept on{' '}
          <a href="/account">your account page</a>. Once this one is sent, we lead you to the next.
        </p>
      )}
      <CommentForm
        slug={comment.slug}
        sections={sections}
        isSignedIn
        typed={{
          body: comment.body,
          section: comment.section_key ?? '',
          on_behalf_of: comment.on_behalf_of ?? '',
          ward: comment.ward ?? '',
          may_stay: comment.may_stay === 1 ? 'yes' : '',
          submission_key: comment.submission_key,
        }}
        {...(comment.parent_reference ? { parent: comment.parent_reference } : {})}
      />
    </main>
  )
}

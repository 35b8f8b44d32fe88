import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { publicationBySlug, sectionsOf } from '#db/queries/publications.server.ts'
import { keptFor } from '#app/comments/browser.server.ts'
import { whatToExpect } from '#app/comments/expectation.server.ts'
import { CommentForm } from '#app/comments/comment-form.tsx'
import { keptComments } from '#app/comments/keep.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { headingWithout, WhyNoComments } from '#app/publications/no-comments.tsx'
import { takesComments, takesLateComments } from '#app/publications/publication.ts'
import { Notice } from '#app/ui/notice.tsx'

/** After signing in: the words typed before, to be checked and sent. The address may say which. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const at = now()
  const kept = await keptComments(db, { browser: keptFor(request), person: person.id, at })
  const asked = addressWord(new URL(request.url).searchParams.get('kept'))
  const comment = asked ? kept.find(({ id }) => id === asked) : kept[0]
  if (!comment) throw redirect('/account')
  const publication = await publicationBySlug(db, { slug: comment.slug, at })
  if (!publication) throw redirect('/account')
  const { moderation, moderation_since, moderation_reason } = publication
  return {
    name: person.name,
    comment,
    isOpen:
      takesComments(publication, comment.kept_at) ||
      takesLateComments(publication, comment.kept_at),
    page: { moderation, moderation_since, moderation_reason },
    expectation: await whatToExpect(db, { publication, viewer: person, at }),
    more: kept.length - 1,
    sections: await sectionsOf(db, publication.editionId),
  }
}

export const meta: MetaFunction = () => [{ title: 'Check and send your comment' }]

export default function FinishComment() {
  const { name, comment, more, sections, isOpen, page, expectation } =
    useLoaderData<typeof loader>()
  if (!isOpen) return <NotTaken page={page} comment={comment} />
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
        expectation={expectation}
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

type Untaken = Parameters<typeof WhyNoComments>[0] & {
  comment: { slug: string; title: string; body: string }
}

/** The page stopped taking comments meanwhile: the words stay their author's. */
function NotTaken({ page, comment }: Untaken) {
  return (
    <main className="wrap narrow" id="main">
      <h1>{headingWithout(page)}</h1>
      <p>
        On <a href={`/publications/${comment.slug}`}>{comment.title}</a>, since you wrote.
      </p>
      <Notice warning>
        <WhyNoComments page={page} />
        <p>Your words were not sent. They stay on your account page for a day.</p>
      </Notice>
      <h2>What you wrote</h2>
      <p className="own-words">{comment.body}</p>
      <p>You can copy it from here.</p>
    </main>
  )
}

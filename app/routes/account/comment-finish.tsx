import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { publicationBySlug, sectionsOf } from '#db/queries/publications.server.ts'
import { CommentForm } from '#app/comments/comment-form.tsx'
import { kept } from '#app/comments/keep.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { cookieFrom } from '#app/platform/cookies.server.ts'
import { db } from '#app/platform/database.server.ts'

/** After signing in: the words typed before, to be checked and sent. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const secret = cookieFrom(request, 'folkmoot-kept')
  const comment = secret ? await kept(db, { secret, at: now() }) : undefined
  if (!comment) throw redirect('/account')
  const publication = await publicationBySlug(db, comment.slug)
  const sections = publication ? await sectionsOf(db, publication.editionId) : []
  return { name: person.name, comment, title: publication?.title ?? '', sections }
}

export const meta: MetaFunction = () => [{ title: 'Check and send your comment' }]

export default function FinishComment() {
  const { name, comment, title, sections } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Check and send your comment</h1>
      <p>
        On <a href={`/publications/${comment.slug}`}>{title}</a>. It will be shown under the name{' '}
        <strong>{name}</strong>.
      </p>
      <CommentForm
        slug={comment.slug}
        sections={sections}
        isSignedIn
        typed={{
          body: comment.body,
          section: comment.section_key ?? '',
          submission_key: comment.submission_key,
        }}
        {...(comment.parent_reference ? { parent: comment.parent_reference } : {})}
      />
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { changedHere, themesRaisedOn } from '#db/queries/counted-here.server.ts'
import { editionsOf } from '#db/queries/editions.server.ts'
import { personSupports, sectionsOf, tagsOf } from '#db/queries/publications.server.ts'
import { reviewsOver } from '#db/queries/reviews.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { threadViewFrom } from '#app/comments/thread-address.ts'
import { threadPage } from '#app/comments/thread-page.server.ts'
import { whatToExpect } from '#app/comments/expectation.server.ts'
import { CommentForm } from '#app/comments/comment-form.tsx'
import { Thread } from '#app/comments/thread-view.tsx'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { takesComments } from '#app/publications/publication.ts'
import { headingWithout, WhyNoComments } from '#app/publications/no-comments.tsx'
import { holdingOn } from '#app/replies/holding.server.ts'
import { Article } from '#app/publications/article.tsx'
import { CHIPS, Rail } from '#app/publications/rail.tsx'
import { countedLately } from '#app/themes/counted-lately.server.ts'

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const publication = await publicationFrom(params)
  const viewer = await viewerOf(request)
  const view = threadViewFrom(new URL(request.url).searchParams)
  const [sections, editions, thread, reviews, tags, holding, changes] = await Promise.all([
    sectionsOf(db, publication.editionId),
    editionsOf(db, publication.id),
    threadPage(db, { publication, view, viewer }),
    reviewsOver(db, publication.id),
    tagsOf(db, publication.id),
    holdingOn(db, { publication: publication.id, at: now() }),
    changedHere(db, publication.id),
  ])
  const review = reviews[0] ?? null
  return {
    publication,
    sections,
    editions,
    thread,
    tags,
    holding,
    review,
    changes,
    themes: review ? await raisedHere(publication, review) : [],
    isOpen: takesComments(publication, now()),
    isSignedIn: viewer !== null,
    isSupported: viewer
      ? await personSupports(db, { publication: publication.id, person: viewer.id })
      : false,
    submissionKey: randomUUID(),
    canReply: canReply(viewer, publication),
    expectation: await whatToExpect(db, { publication, viewer, at: now() }),
  }
}

type Raised = [{ id: string }, { id: string; codeframe_id: string }]

function raisedHere(...[{ id: publication }, { id: review, codeframe_id: codeframe }]: Raised) {
  return countedLately(db, {
    review,
    named: `themes ${codeframe} ${publication}`,
    count: () => themesRaisedOn(db, { review, codeframe, publication, limit: CHIPS }),
  })
}

type Speaker = Awaited<ReturnType<typeof viewerOf>>

/** Where an official reply to a comment here is written, for those who may write one. */
function canReply(viewer: Speaker, { appointment_id }: { appointment_id: string }) {
  if (viewer?.roles.includes('officer')) return '/officer/comments'
  return viewer?.appointment?.id === appointment_id ? '/member/comments' : null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.publication.title ?? 'Not found' },
  { name: 'description', content: data?.publication.summary ?? '' },
]

export default function Publication() {
  const page = useLoaderData<typeof loader>()
  const { publication, sections, isOpen } = page
  return (
    <main className="wrap columns" id="main">
      <div>
        <Article {...page} />
        <Thread
          {...page}
          slug={publication.slug}
          isFrozen={publication.moderation === 'read_only'}
        />
        <section aria-labelledby="add">
          <h2 id="add">{isOpen ? 'Add a comment' : headingWithout(publication)}</h2>
          {isOpen ? (
            <CommentForm
              slug={publication.slug}
              sections={sections}
              isSignedIn={page.isSignedIn}
              typed={{ submission_key: page.submissionKey }}
              expectation={page.expectation}
            />
          ) : (
            <>
              <WhyNoComments page={publication} />
              <p>
                What was said is still read, and{' '}
                {page.review ? (
                  <a href={`/reviews/${page.review.slug}`}>the review says what became of it</a>
                ) : (
                  'stays on the page'
                )}
                .
              </p>
            </>
          )}
        </section>
      </div>
      <Rail {...page} />
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { sectionsOf } from '#db/queries/publications.server.ts'
import { commentByReference } from '#db/queries/thread.server.ts'
import { CommentForm } from '#app/comments/comment-form.tsx'
import { parseComment, type CommentText } from '#app/comments/comment.ts'
import { whatToExpect } from '#app/comments/expectation.server.ts'
import { browserOf } from '#app/comments/browser.server.ts'
import { forget, keep, keptWords } from '#app/comments/keep.server.ts'
import { SENT_ANYWAY } from '#app/comments/send-anyway.tsx'
import { questionsAbout } from '#app/comments/screened.server.ts'
import { submit } from '#app/comments/submit.server.ts'
import { refuseBarred } from '#app/moderation/refuse-barred.server.ts'
import { signInAt } from '#app/people/guard.server.ts'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'
import { publicationFrom, type PublishedPage } from '#app/publications/publication-from.server.ts'
import { headingWithout, WhyNoComments } from '#app/publications/no-comments.tsx'
import { takesComments } from '#app/publications/publication.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const publication = await publicationFrom(params)
  const parent = await parentFrom(request, publication)
  const [viewer, at] = [await viewerOf(request), now()]
  const { moderation, moderation_since, moderation_reason } = publication
  return {
    slug: publication.slug,
    title: publication.title,
    isOpen: takesComments(publication, at),
    page: { moderation, moderation_since, moderation_reason },
    expectation: await whatToExpect(db, { publication, viewer, at }),
    parent: parent && { reference: parent.reference, name: parent.author_name },
    sections: await sectionsOf(db, publication.editionId),
    isSignedIn: viewer !== null,
    submissionKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await viewerOf(request)
  const publication = await publicationFrom(params)
  const parent = await parentFrom(request, publication)
  const form = await readForm(request)
  const comment = parseComment(form)
  if (!comment.ok) return data({ ...comment, closed: false, questions: NONE }, { status: 422 })

  const typed = typedAgain(comment.value)
  if (!author && looksAutomatic(form, { at: now() })) {
    return data(
      { errors: { body: SEND_AGAIN }, typed, closed: false, questions: NONE },
      { status: 422 },
    )
  }
  await withinLimit(parent ? 'reply' : 'comment', { form, context, person: author })
  const kept = await keptWords(db, comment.value.submissionKey)
  const wasAsked = form.has(SENT_ANYWAY) || kept?.body === comment.value.body
  const questions = wasAsked ? [] : await questionsAbout(db, comment.value.body)
  if (questions.length > 0) {
    return data({ errors: {}, typed, closed: false, questions }, { status: 422 })
  }
  if (!author) return signInFirst(request, { publication, parent, text: comment.value })
  const at = now()
  const writtenAt = kept?.kept_at ?? at
  const submitted = await submit(db, engine, {
    publication,
    parent,
    author,
    text: comment.value,
    writtenAt,
    at,
  })
  if (submitted.ok) {
    await forget(db, comment.value.submissionKey)
    return redirect(`/comments/${submitted.comment.reference}/sent`)
  }
  if (submitted.why === 'sanctioned') throw refuseBarred(submitted, keptFields(form))
  return data({ errors: {}, typed, closed: true, questions: NONE }, { status: 409 })
}

const NONE: string[] = []

type Parent = NonNullable<Awaited<ReturnType<typeof commentByReference>>>

/** The comment being answered: it must be shown, and stand on this page. */
async function parentFrom(request: Request, publication: PublishedPage): Promise<Parent | null> {
  const reference = addressWord(new URL(request.url).searchParams.get('in_reply_to'))
  if (!reference) return null
  const parent = await commentByReference(db, reference)
  if (parent?.publication_id !== publication.id || parent.shown_as !== 'text') throw notFound()
  return parent
}

function typedAgain({ body, sectionKey, onBehalfOf, ward, mayStay, submissionKey }: CommentText) {
  return {
    body,
    section: sectionKey ?? '',
    on_behalf_of: onBehalfOf ?? '',
    ward: ward ?? '',
    may_stay: mayStay ? 'yes' : '',
    submission_key: submissionKey,
  }
}

type Typed = { publication: PublishedPage; parent: Parent | null; text: CommentText }

async function signInFirst(request: Request, { publication, parent, text }: Typed) {
  const browser = browserOf(request)
  await keep(db, { browser: browser.hash, publication, parent, text, at: now() })
  return redirect(signInAt('/comments/finish'), { headers: { 'Set-Cookie': browser.cookie } })
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.parent ? 'Reply' : 'Add a comment'} – ${page?.title ?? ''}` },
]

export default function NewComment() {
  const { slug, title, page, parent, sections, isOpen, isSignedIn, ...form } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isClosed = !isOpen || answer?.closed
  return (
    <main className="wrap narrow" id="main">
      <h1>{isClosed ? headingWithout(page) : headingFor(parent)}</h1>
      <p>
        On <a href={`/publications/${slug}`}>{title}</a>
      </p>
      {isClosed ? (
        <Closed page={page} body={answer?.typed.body} />
      ) : (
        <CommentForm
          slug={slug}
          sections={sections}
          isSignedIn={isSignedIn}
          typed={answer?.typed ?? { submission_key: form.submissionKey }}
          expectation={form.expectation}
          errors={answer?.errors}
          questions={answer?.questions}
          {...(parent ? { parent: parent.reference } : {})}
        />
      )}
    </main>
  )
}

function headingFor(parent: { name: string } | null) {
  return parent ? `Reply to ${parent.name}` : 'Add a comment'
}

type ClosedPage = Parameters<typeof WhyNoComments>[0] & { body: string | undefined }

function Closed({ page, body }: ClosedPage) {
  return (
    <>
      <Notice warning>
        {page.moderation !== 'read_only' && (
          <p>Comments on this page have closed. What was said before is still read and answered.</p>
        )}
        <WhyNoComments page={page} />
      </Notice>
      {body && (
        <>
          <h2>What you wrote</h2>
          <p className="own-words">{body}</p>
          <p>You can copy it from here.</p>
        </>
      )}
    </>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { commentByReference } from '#db/queries/thread.server.ts'
import { complain } from '#app/moderation/complain.server.ts'
import { parseNotice } from '#app/moderation/complaint.ts'
import { ComplaintForm } from '#app/moderation/complaint-form.tsx'
import { viewerOf } from '#app/people/viewer.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { looksAutomatic, SEND_AGAIN } from '#app/platform/looks-automatic.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import { withinLimit } from '#app/platform/within-limit.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const sent = searchParams.get('sent') === 'yes'
  const comment = await complainedOf(request)
  if (!comment) return { comment: null, sent }
  if (!sent && comment.shown_as !== 'text') throw notFound()
  const { reference, slug } = comment
  const name = comment.shown_as === 'text' ? comment.author_name : null
  return { comment: { reference, slug, name }, sent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const comment = await complainedOf(request)
  const viewer = await viewerOf(request)
  const form = await readForm(request)
  if (!comment) throw notFound()
  if (comment.shown_as !== 'text') throw tooLate(keptFields(form))
  const notice = parseNotice(form)
  if (!notice.ok) return data(notice, { status: 422 })
  if (!viewer && looksAutomatic(form, { at: now() })) {
    const typed: Record<string, string> = Object.fromEntries(keptFields(form))
    return data({ errors: { statement: SEND_AGAIN }, typed }, { status: 422 })
  }
  const { email } = notice.value
  await withinLimit('complaint', { form, context, person: viewer, address: email })
  const place = `${config.origin}/comments/${comment.reference}`
  await complain(db, { comment, place, notice: notice.value, at: now() })
  return redirect(`/complaints/new?comment=${comment.reference}&sent=yes`)
}

/** What residents wrote; for its own words and its members’ the council answers itself. */
async function complainedOf(request: Request) {
  const reference = addressWord(new URL(request.url).searchParams.get('comment'))
  if (!reference) return null
  const comment = await commentByReference(db, reference)
  if (!comment || comment.voice !== null) throw notFound()
  return comment
}

export { keepsWhatWasTyped as headers } from '#app/platform/caching.ts'

export const meta: MetaFunction = () => [
  { title: 'Notice of complaint' },
  { name: 'robots', content: 'noindex' },
]

export default function NewComplaint() {
  const { comment, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {sent ? <Sent /> : <Asked comment={comment} answer={answer} />}
      {comment && (
        <p>
          <a href={`/publications/${comment.slug}#comments`}>Back to the page</a>
        </p>
      )}
    </main>
  )
}

type Asking = {
  comment: { reference: string; name: string | null } | null
  answer: { errors: Record<string, string>; typed: Record<string, string> } | undefined
}

function Asked({ comment, answer }: Asking) {
  if (!comment) {
    return (
      <>
        <h1>Notice of complaint</h1>
        <p>
          A notice is about one comment. Choose “Report” under it; the page that opens leads to the
          notice.
        </p>
      </>
    )
  }
  return (
    <>
      <h1>Notice of complaint</h1>
      <p className="lede">
        About {comment.reference} by {comment.name}. This is for whoever a comment defames: section
        5 of the Defamation Act 2013. For anything else,{' '}
        <a href={`/comments/${comment.reference}/reports/new`}>report the comment</a>.
      </p>
      <p>
        Within 48 hours, not counting weekends and bank holidays, we send your notice to the author,
        who has until the end of the fifth day to answer. We then remove the comment, or tell you
        what the author says.
      </p>
      <ComplaintForm errors={answer?.errors} typed={answer?.typed ?? {}} />
    </>
  )
}

function Sent() {
  return (
    <>
      <h1>We have your notice</h1>
      <p>
        We have written to the address you gave, and write there again within 48 hours, not counting
        weekends and bank holidays.
      </p>
    </>
  )
}

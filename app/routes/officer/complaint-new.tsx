import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { commentComplainedOf } from '#db/queries/complaints.server.ts'
import { complain } from '#app/moderation/complain.server.ts'
import { PaperForm } from '#app/moderation/complaint-form.tsx'
import { parsePaperNotice, whyNotThen } from '#app/moderation/paper-notice.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_complaint')
  return { reference: addressWord(new URL(request.url).searchParams.get('comment')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'settle_complaint')
  const [form, at] = [await readForm(request), now()]
  const paper = parsePaperNotice(form)
  if (!paper.ok) return data(paper, { status: 422 })
  const { reference, arrivedAt: receivedAt, notice } = paper.value
  const comment = await commentComplainedOf(db, reference)
  const errors = comment
    ? whyNotThen(paper.value, { sentAt: comment.published_at, at })
    : { reference: 'No comment of a resident that was public has this reference' }
  if (!comment || errors) {
    const typed: Record<string, string> = Object.fromEntries(keptFields(form))
    return data({ errors: errors ?? {}, typed }, { status: 422 })
  }
  const place = `${config.origin}/comments/${comment.reference}`
  await complain(db, { comment, place, notice, entered: { by, receivedAt }, at })
  return redirect('/officer/complaints?entered=yes')
}

export const meta: MetaFunction = () => [{ title: 'Enter a notice that came on paper' }]

export default function PaperComplaint() {
  const { reference } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/complaints">Notices of complaint</a>
      </p>
      <h1>Enter a notice that came on paper</h1>
      <p className="lede">
        On behalf of whoever sent it. They get the receipt by email, and your colleagues hear of it.
        Keep the letter: what you enter is a copy.
      </p>
      <PaperForm errors={answer?.errors} typed={answer?.typed ?? { reference }} />
    </main>
  )
}

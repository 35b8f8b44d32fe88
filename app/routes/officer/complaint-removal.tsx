import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { parseRemoval } from '#app/moderation/complaint.ts'
import { mayRemove } from '#app/moderation/complaint-clock.ts'
import { complaintFrom, stepOf } from '#app/moderation/complaint-from.server.ts'
import { removeForComplaint } from '#app/moderation/complaint-removal.server.ts'
import { RemovalForm } from '#app/moderation/removal-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields, readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_complaint')
  const complaint = await complaintFrom(params)
  const { id, reference } = complaint
  if (!mayRemove(await stepOf(db, { complaint, at: now() }))) {
    throw redirect(`/officer/complaints/${id}`)
  }
  return { id, reference, rules: await houseRules(db) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'settle_complaint')
  const complaint = await complaintFrom(params)
  const form = await readForm(request)
  const removal = parseRemoval(form)
  if (!removal.ok) return data({ ...removal, refused: null }, { status: 422 })
  const acting = { complaint, removal: removal.value, officer, at: now() }
  const removed = await removeForComplaint(db, acting)
  if (removed.ok) return redirect(`/officer/complaints/${complaint.id}`)
  if (removed.why === 'own') throw notFound()
  if (removed.why === 'not_now') throw tooLate(keptFields(form))
  const { rule, note } = removal.value
  const typed: Record<string, string> = { rule: String(rule), note: note ?? '' }
  return data({ errors: undefined, typed, refused: WHY[removed.why] }, { status: 409 })
}

const WHY = {
  concerned: 'This comment names you or answers you, so a colleague removes it.',
  unknown_rule: 'That house rule is not in force. Choose another.',
  changed: 'The comment was changed or decided about at the same moment. Try again.',
}

export const meta: MetaFunction = () => [{ title: 'Remove a comment' }]

export default function ComplaintRemoval() {
  const { id, reference, rules } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused} Nothing was done.</p>
        </Notice>
      )}
      <p className="quiet">
        <a href={`/officer/complaints/${id}`}>Back to the notice</a>
      </p>
      <h1>Remove {reference}</h1>
      <RemovalForm
        action={`/officer/complaints/${id}/removal`}
        rules={rules}
        errors={answer?.errors}
        typed={answer?.typed ?? {}}
      />
    </main>
  )
}

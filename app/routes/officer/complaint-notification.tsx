import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { complaintFrom } from '#app/moderation/complaint-from.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: ActionFunctionArgs) {
  await requireAct(request, 'settle_complaint')
  return redirect(`/officer/complaints/${(await complaintFrom(params)).id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'settle_complaint')
  const complaint = await complaintFrom(params)
  await readForm(request)
  const stepped = await tellAuthor(db, { complaint, officer, at: now() })
  if (!stepped.ok) throw stepped.why === 'own' ? notFound() : tooLate()
  return redirect(`/officer/complaints/${complaint.id}`)
}

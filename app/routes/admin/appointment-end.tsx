import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { endAppointment } from '#app/people/appoint.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { parseLastDay } from '#app/people/staff-form.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse, tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return redirect('/admin/people')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const last = parseLastDay(await readForm(request))
  if (!last.ok) throw refuse({ status: 422, problem: 'incomplete' })
  const { ended_on: endedOn } = last.value
  const appointment = addressWord(params.id)
  const ended = await endAppointment(db, { appointment, endedOn, by, at: now() })
  if (!ended) throw tooLate()
  return redirect(`/admin/people/${ended.person}`)
}

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { lift } from '#app/moderation/impose.server.ts'
import { sanctionFrom } from '#app/moderation/sanction-from.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: ActionFunctionArgs) {
  await requireAct(request, 'sanction_person')
  return redirect(`/officer/sanctions/${(await sanctionFrom(params)).id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'sanction_person')
  const sanction = await sanctionFrom(params)
  await readForm(request)
  if (!(await lift(db, { sanction, officer, at: now() }))) throw tooLate()
  return redirect(`/officer/sanctions/${sanction.id}`)
}

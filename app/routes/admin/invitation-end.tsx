import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { endInvitation } from '#app/people/invite.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return redirect('/admin/people')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await readForm(request)
  if (!(await endInvitation(db, { id: addressWord(params.id), by, at: now() }))) throw tooLate()
  return redirect('/admin/people')
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { tryAgain } from '#app/mail/failed.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { saying } from '#app/people/staff-done.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_mail')
  return redirect('/admin/mail')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const administrator = await requireAct(request, 'settle_mail')
  await readForm(request)
  const mail = addressWord(params.id)
  if (!(await tryAgain(db, { mail, administrator, at: now() }))) throw tooLate()
  return redirect(saying('/admin/mail', 'mail_tried'))
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { tryAllAgain } from '#app/mail/failed.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_mail')
  return redirect('/admin/mail')
}

export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireAct(request, 'settle_mail')
  await readForm(request)
  const tried = await tryAllAgain(db, { administrator, at: now() })
  return redirect(saying('/admin/mail', tried > 0 ? 'mails_tried' : 'no_mail_tried'))
}

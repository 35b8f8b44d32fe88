import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { removeBankHoliday } from '#app/moderation/set-calendar.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_calendar')
  return redirect('/admin/calendar')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_calendar')
  await readForm(request)
  const removed = await removeBankHoliday(db, { day: addressWord(params.day), by, at: now() })
  if (!removed) throw notFound()
  return redirect('/admin/calendar')
}

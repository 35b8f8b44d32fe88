import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { cancelMode } from '#app/publications/set-mode.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  return redirect('/admin/moderation')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_checks')
  await readForm(request)
  const id = addressWord(params.id)
  const cancelled = await cancelMode(db, { id, publication: null, by, at: now() })
  if (!cancelled) throw tooLate()
  return redirect('/admin/moderation')
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { endFilter } from '#app/moderation/save.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'read_queue')
  return redirect('/officer/saved-filters')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'read_queue')
  await readForm(request)
  const ended = await endFilter(db, { id: addressWord(params.id), officer, at: now() })
  if (!ended) throw tooLate()
  return redirect('/officer/saved-filters')
}

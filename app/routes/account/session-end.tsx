import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endSession } from '#app/people/end-session.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { sayOnce } from '#app/people/say-once.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account/sessions')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  const ended = await endSession(db, { person, session: addressWord(params.id), at: now() })
  if (!ended.ok) throw notFound()
  const headers = { 'Set-Cookie': sayOnce(['signed_out_there']) }
  return redirect('/account/sessions', { headers })
}

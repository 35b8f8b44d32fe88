import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { stopFollowing } from '#app/following/follow.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account/notifications')
}

/** Stopping twice is stopping once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  await stopFollowing(db, { follow: { id: addressWord(params.id) }, person, at: now() })
  return redirect('/account/notifications?saved#follows')
}

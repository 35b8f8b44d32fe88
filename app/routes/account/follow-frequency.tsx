import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { parseFollow } from '#app/following/follow.ts'
import { changeFrequency } from '#app/following/follow.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, tooLate } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account/notifications')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const wish = parseFollow(await readForm(request))
  if (!wish.ok) throw tooLate()
  const follow = { id: addressWord(params.id) }
  if (!(await changeFrequency(db, { follow, person, ...wish.value }))) throw notFound()
  return redirect('/account/notifications?saved')
}

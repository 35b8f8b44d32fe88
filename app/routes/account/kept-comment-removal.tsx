import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { keptFor } from '#app/comments/browser.server.ts'
import { throwAway } from '#app/comments/keep.server.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account')
}

/** Throwing away twice is throwing away once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  const whose = { browser: keptFor(request), person: person.id }
  await throwAway(db, { kept: addressWord(params.id), ...whose })
  return redirect('/account')
}

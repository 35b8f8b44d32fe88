import { addressWord } from '#app/platform/address-word.ts'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { claimLegacyIdentity } from '#app/people/claim-legacy-identity.server.ts'
import { settingsAfter } from '#app/people/done.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  const identity = addressWord(params.id)
  const claimed = await claimLegacyIdentity(db, { identity, person, at: now() })
  if (!claimed.ok) throw notFound()
  return redirect(settingsAfter('claimed'))
}

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { settingsAfter } from '#app/people/done.ts'
import { requirePerson } from '#app/people/guard.server.ts'
import { keepAccount } from '#app/people/keep-account.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/account/closure')
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  await readForm(request)
  const at = now()
  await db.transaction().execute((trx) => keepAccount(trx, { person, at }))
  return redirect(settingsAfter('kept'))
}

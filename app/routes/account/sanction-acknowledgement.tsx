import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { acknowledge } from '#app/moderation/sanction-appeal.server.ts'
import { ownSanction } from '#app/moderation/sanction-from.server.ts'
import { sanctionSearch } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: ActionFunctionArgs) {
  const sanction = await ownSanction(request, params)
  return redirect(`/sanctions/${sanction.id}${sanctionSearch(request, sanction)}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const sanction = await ownSanction(request, params)
  await readForm(request)
  await acknowledge(db, { sanction, at: now() })
  return redirect(`/sanctions/${sanction.id}${sanctionSearch(request, sanction)}`)
}

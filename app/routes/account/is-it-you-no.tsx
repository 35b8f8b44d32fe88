import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { refuseOffer } from '#app/people/accept-offer.server.ts'
import { onwardFrom } from '#app/people/onward.server.ts'
import { offeredTo } from '#app/people/offer.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export function loader() {
  return redirect('/sign-in/is-it-you')
}

export async function action({ request }: ActionFunctionArgs) {
  await readForm(request)
  const at = now()
  const offered = await offeredTo(db, { request, at })
  if (!offered) throw redirect('/sign-in?error=provider')
  return onwardFrom(offered, await refuseOffer(db, request, { offered, at }))
}

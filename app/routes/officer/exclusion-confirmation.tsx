import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { confirmExclusion } from '#app/moderation/exclude.server.ts'
import { exclusionFrom } from '#app/moderation/exclusion-from.server.ts'
import { refuseExclusion } from '#app/moderation/refuse-exclusion.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'exclude_comment')
  return redirect('/officer/exclusions')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'exclude_comment')
  const { id } = await exclusionFrom(params)
  await readForm(request)
  const settled = await confirmExclusion(db, { exclusion: id, officer, at: now() })
  if (!settled.ok) throw refuseExclusion(settled.why)
  return redirect('/officer/exclusions')
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { houseRuleFrom } from '#app/moderation/house-rule-from.server.ts'
import { bringBackHouseRule } from '#app/moderation/set-house-rules.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'set_house_rules')
  return redirect(`/admin/house-rules/${(await houseRuleFrom(params)).number}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_house_rules')
  const rule = await houseRuleFrom(params)
  await readForm(request)
  await bringBackHouseRule(db, { rule, by, at: now() })
  return redirect('/admin/house-rules')
}

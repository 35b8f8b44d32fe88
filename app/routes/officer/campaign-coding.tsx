import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { codeCampaign } from '#app/themes/code-campaign.server.ts'
import { campaignFrom } from '#app/themes/finding-from.server.ts'
import { CODING_REFUSALS, parseGroupCoding } from '#app/themes/theme.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/findings`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { id: campaign } = await campaignFrom(params, review)
  const coding = parseGroupCoding(await readForm(request))
  if (!coding.ok) {
    const because = Object.values(coding.errors)[0] ?? ''
    throw refuse({ status: 422, problem: 'incomplete', because })
  }
  const coded = await codeCampaign(db, { review, campaign, ...coding.value, officer, at: now() })
  if (!coded.ok)
    throw refuse({ status: 409, problem: 'too_late', because: CODING_REFUSALS[coded.why] })
  const left = new URLSearchParams({ campaign, ...coding.value, coded: String(coded.coded) })
  const search = coded.isDone ? '' : `?${left}`
  return redirect(`/officer/reviews/${review.slug}/findings${search}#campaigns`)
}

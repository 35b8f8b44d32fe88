import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/form.server.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { dissolveCampaign } from '#app/themes/code-campaign.server.ts'
import { campaignFrom } from '#app/themes/finding-from.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/findings`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  await readForm(request)
  const { id: campaign } = await campaignFrom(params, review)
  await dissolveCampaign(db, { review, campaign, officer, at: now() })
  return redirect(`/officer/reviews/${review.slug}/findings#campaigns`)
}

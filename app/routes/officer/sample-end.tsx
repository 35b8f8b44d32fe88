import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { endSample } from '#app/themes/end-sample.server.ts'
import { sampleFrom } from '#app/themes/sample-from.server.ts'
import { refusedBecause } from '#app/themes/theme-from.server.ts'

export { NothingToShow as default } from '#app/routes/nothing-to-show.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  return redirect(`/officer/reviews/${params.slug}/agreement/${params.sample}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, sample } = await sampleFrom(params)
  await readForm(request)
  const ended = await endSample(db, { review, sample: sample.id, officer, at: now() })
  if (!ended.ok) throw refusedBecause(ended.why)
  return redirect(`/officer/reviews/${review.slug}/agreement/${sample.id}`)
}

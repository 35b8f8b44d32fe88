import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { campaignsOf } from '#db/queries/campaigns.server.ts'
import { candidatesOf, latestReading, textsAmong } from '#db/queries/readings.server.ts'
import { machineBesidePeople } from '#db/queries/suggestions.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/form.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { askReading } from '#app/themes/ask-reading.server.ts'
import { CampaignList } from '#app/themes/campaign-list.tsx'
import { CandidateList } from '#app/themes/candidate-list.tsx'
import { MachineBesidePeople } from '#app/themes/machine-beside-people.tsx'
import { phrasesIn } from '#app/themes/phrases.ts'
import { ReadingProgress } from '#app/themes/reading-progress.tsx'
import { takesCodings } from '#app/themes/theme.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const candidates = await candidatesOf(db, review.id)
  const campaigns = await campaignsOf(db, review.id)
  const shown = [
    ...candidates.flatMap(({ examples }) => phrasesIn(examples)),
    ...campaigns.map(({ example }) => example),
  ]
  const texts = await textsAmong(db, { review: review.id, ids: shown })
  return {
    slug: review.slug,
    title: review.title,
    isOpen: takesCodings(review),
    reading: (await latestReading(db, review.id)) ?? null,
    candidates,
    campaigns,
    texts: Object.fromEntries(texts.map(({ id, text }) => [id, text])),
    themes: await themesOf(db, review.codeframe_id),
    beside: await machineBesidePeople(db, review.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  await readForm(request)
  if (takesCodings(review)) await askReading(db, engine, { review, officer, at: now() })
  return redirect(`/officer/reviews/${review.slug}/findings`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `What a machine found: ${page?.title ?? ''}` },
]

export default function Findings() {
  const { slug, title, isOpen, reading, candidates, campaigns, texts, themes, beside } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>What a machine found in the {title}</h1>
      <p>Nothing here counts until one of you says so.</p>
      <ReadingProgress reading={reading} isOpen={isOpen} />
      <CampaignList {...{ campaigns, texts, themes, slug, isOpen }} />
      <CandidateList {...{ candidates, texts, slug, isOpen }} />
      <h2>The machine beside people</h2>
      <MachineBesidePeople counts={beside} />
    </main>
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { hasSampleToFinish } from '#db/queries/blindness.ts'
import { campaignsOf, themesOfCampaigns } from '#db/queries/campaigns.server.ts'
import { candidatesOf, latestReading, textsAmong } from '#db/queries/readings.server.ts'
import { latestAsking } from '#db/queries/outside-askings.server.ts'
import { themeModelOn } from '#db/queries/theme-model.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { readForm } from '#app/platform/form.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { askReading } from '#app/themes/ask-reading.server.ts'
import { CampaignGoingOn } from '#app/themes/campaign-going-on.tsx'
import { CampaignList } from '#app/themes/campaign-list.tsx'
import { CandidateList } from '#app/themes/candidate-list.tsx'
import { MachineBesidePeople } from '#app/themes/machine-beside-people.tsx'
import { machinesBesidePeople } from '#app/themes/machines-beside-people.server.ts'
import { OutsideModel } from '#app/themes/outside/outside-model.tsx'
import { phrasesIn } from '#app/themes/phrases.ts'
import { ReadingProgress } from '#app/themes/reading-progress.tsx'
import { takesCodings } from '#app/themes/theme.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const candidates = await candidatesOf(db, review.id)
  const campaigns = await campaignsOf(db, review.id)
  const isBlind = await hasSampleToFinish(db, { review: review.id, officer: officer.id })
  const ids = campaigns.map(({ id }) => id)
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
    coded: isBlind || ids.length === 0 ? [] : await themesOfCampaigns(db, ids),
    left: leftIn(new URL(request.url).searchParams, ids),
    texts: Object.fromEntries(texts.map(({ id, text }) => [id, text])),
    themes: await themesOf(db, review.codeframe_id),
    outside: { on: await themeModelOn(db), asking: await latestAsking(db, review.id) },
    beside: await machinesBesidePeople(db, review.id),
  }
}

/** A campaign of which an officer has coded some, as the address says after a go. */
function leftIn(search: URLSearchParams, campaigns: string[]) {
  const campaign = addressWord(search.get('campaign'))
  const [theme, stance] = [addressWord(search.get('theme')), addressWord(search.get('stance'))]
  const coded = Number(addressWord(search.get('coded'))) || 0
  return campaigns.includes(campaign) ? { campaign, theme, stance, coded } : null
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
  const page = useLoaderData<typeof loader>()
  const { slug, title, isOpen, reading, candidates, campaigns, texts, themes, left } = page
  const hasRead = Boolean(reading?.finished_at)
  const at = `/officer/reviews/${slug}`
  return (
    <main className="wrap narrow" id="main">
      <p className="acts">
        <a href={at}>{title}</a>
        <a href={`${at}/contributions`}>Contributions</a>
        <a href={`${at}/themes`}>Themes</a>
      </p>
      <h1>What a machine found</h1>
      <p>
        A machine groups near-identical contributions, names phrases that may be themes, and, once
        enough is coded, suggests themes on the bench. Nothing of it counts until an officer says
        so.
      </p>
      {left && isOpen && (
        <CampaignGoingOn act={`${at}/campaigns/${left.campaign}/codings`} {...left} />
      )}
      <ReadingProgress reading={reading} isOpen={isOpen} />
      <OutsideModel {...page.outside} slug={slug} />
      <CampaignList {...{ campaigns, texts, themes, slug, isOpen, hasRead }} coded={page.coded} />
      <CandidateList {...{ candidates, texts, slug, isOpen }} />
      <h2>The machine beside people</h2>
      {page.beside.map(({ machine, counts }) => (
        <MachineBesidePeople key={machine} machine={machine} counts={counts} />
      ))}
    </main>
  )
}

import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { considerationOf, dispositionsOf } from '#db/queries/dispositions.server.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { modelsThatSuggested } from '#db/queries/outside-askings.server.ts'
import { progressOf } from '#db/queries/progress.server.ts'
import { quotesFor } from '#db/queries/quotes.server.ts'
import {
  codingInNumbers,
  contributionsInScope,
  contributionsShown,
  themesCountedOn,
  underNoTheme,
  type ShownContribution,
} from '#db/queries/report.server.ts'
import { campaignsOf } from '#db/queries/review-pack.server.ts'
import type { reviewBySlug } from '#db/queries/reviews.server.ts'
import { publishedWith } from '#app/outcomes/published.server.ts'
import { agreementFacts } from '#app/themes/agreement-facts.server.ts'
import { phrasesIn } from '#app/themes/phrases.ts'
import type { Db } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'

type Review = NonNullable<Awaited<ReturnType<typeof reviewBySlug>>>

export type Facts = Awaited<ReturnType<typeof reportFacts>>
export type Contribution = ShownContribution & { themes: { name: string; stance: Stance }[] }

type Wanted = { review: Review; council: string; site: string; at: string }

/** What every export of a review is written from, as it stands now; the contributions come page by page. */
export async function reportFacts(db: Db, wanted: Wanted) {
  const { id, codeframe_id: codeframe } = wanted.review
  const [outcome, record] = [await outcomeOf(db, id), await considerationOf(db, id)]
  return {
    ...wanted,
    outcome: outcome ?? null,
    record: record ?? null,
    ...((outcome && (await countedWhenPublished(db, outcome.id))) ??
      (await countedNow(db, wanted))),
    answers: await dispositionsOf(db, codeframe),
    campaigns: await campaignsOf(db, id),
    progress: outcome ? await progressOf(db, outcome.id) : [],
    agreement: await agreementFacts(db, id),
    inScope: await contributionsInScope(db, id),
  }
}

/** What the page of the outcome says, and says for good. */
async function countedWhenPublished(db: Db, outcome: string) {
  const { figures, themes, quotes } = await publishedWith(db, outcome)
  if (!figures) return null
  const { counted_at: countedAt, uncoded, coders, suggested, outside_models, ...counts } = figures
  const models = phrasesIn(outside_models ?? '[]')
  const coding = { coders, suggestions: suggested, models }
  return { countedAt, themes, quotes, counts, uncoded, coding }
}

async function countedNow(db: Db, { review, at }: Wanted) {
  const { id, codeframe_id: codeframe } = review
  return {
    countedAt: at,
    themes: await themeCounts(db, codeframe),
    quotes: await quotesFor(db, codeframe),
    counts: await contributionCounts(db, id),
    uncoded: await underNoTheme(db, { review: id, codeframe }),
    coding: {
      ...(await codingInNumbers(db, codeframe)),
      models: await modelsThatSuggested(db, id),
    },
  }
}

const A_PAGE = 500

/** Every contribution in scope as the public may read it, with the themes it is counted in. */
export async function* contributionPages(
  db: Db,
  { id: review, codeframe_id: codeframe }: Review,
): AsyncGenerator<Contribution[]> {
  for (let after = ''; ;) {
    const shown = await contributionsShown(db, { review, after, limit: A_PAGE })
    const contributions = shown.map(({ id }) => id)
    const codings = await themesCountedOn(db, { codeframe, contributions })
    const themes = Map.groupBy(codings, ({ contribution_id }) => contribution_id)
    yield shown.map((contribution) => ({
      ...contribution,
      themes: themes.get(contribution.id) ?? [],
    }))
    after = contributions.at(-1) ?? ''
    if (shown.length < A_PAGE) return
  }
}

import { createHash } from 'node:crypto'
import { themeCounts } from '#db/queries/codings.server.ts'
import { contributionCounts } from '#db/queries/contribution-counts.server.ts'
import { gateAnswersOf } from '#db/queries/gates.server.ts'
import { uncodedCount } from '#db/queries/reading.server.ts'
import {
  campaignsOf,
  codingsOf,
  editionsInScope,
  flagsOf,
  quotesOf,
} from '#db/queries/review-pack.server.ts'
import { reviewBySlug, scopedSections } from '#db/queries/reviews.server.ts'
import type { Trx } from '#db/schema.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { equalityCounts } from './equality-counts.server.ts'

/** For each theme and stance; enough to hear both sides, few enough to read on a phone. */
const QUOTES_EACH = 5

type Sealing = {
  review: { id: string; slug: string; question: string; codeframe_id: string }
  analysis: string
  at: string
}

/** Everything the decision-maker is given, as one text that has one hash. */
export async function sealPack(trx: Trx, { review, analysis, at }: Sealing) {
  const { id, slug, question, codeframe_id: codeframe } = review
  const pack = canonicalJson({
    format: 2,
    review: slug,
    question,
    handed_over_at: at,
    ...(await framing(trx, { id, slug })),
    editions: await editionsInScope(trx, id),
    gates: (await gateAnswersOf(trx, id)).map(({ id: _, ...answer }) => answer),
    counts: { ...(await contributionCounts(trx, id)), uncoded: await uncodedCount(trx, id) },
    themes: await themesWithFlags(trx, codeframe),
    quotes: await quotesOf(trx, { codeframe, each: QUOTES_EACH }),
    codings: await codingsWithHashes(trx, codeframe),
    campaigns: await campaignsOf(trx, id),
    equality: await equalityCounts(trx, review),
    analysis,
  })
  return { pack, sha256: hashOf(pack) }
}

export function hashOf(text: string) {
  return createHash('sha256').update(text).digest('hex')
}

/** What was asked, of whom, and until when. */
async function framing(trx: Trx, { id, slug }: { id: string; slug: string }) {
  const review = await reviewBySlug(trx, slug)
  if (!review) return {}
  const { policy, decisionMakerName, decisionMakerPost, opened_at, opens_on, closes_on } = review
  return {
    policy,
    decision_maker: { name: decisionMakerName, post: decisionMakerPost },
    dates: { opened_at, opens_on, closes_on },
    scope: {
      from: review.scope_from,
      until: review.scope_until,
      sections: await scopedSections(trx, id),
    },
  }
}

async function themesWithFlags(trx: Trx, codeframe: string) {
  const flags = new Map((await flagsOf(trx, codeframe)).map(({ id, flag }) => [id, flag]))
  const themes = await themeCounts(trx, codeframe)
  return themes.map((theme) => ({ ...theme, flag: flags.get(theme.id) ?? null }))
}

/** The words themselves stay where they are: the pack holds what shows whether they were changed. */
async function codingsWithHashes(trx: Trx, codeframe: string) {
  const codings = await codingsOf(trx, codeframe)
  return codings.map(({ body, ...coding }) => ({ ...coding, words: hashOf(body) }))
}

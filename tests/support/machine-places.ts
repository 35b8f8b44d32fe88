import { db } from '#app/platform/database.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#db/id.ts'
import { aLetter } from './letters.ts'
import type { Maker } from './places.ts'
import { aReview, aTheme, type AReview } from './review.ts'

/** Where officers settle what a machine found. */

export const aCandidate: Maker = async () => {
  const [review, id] = [await aReview(), newId()]
  const found = { id, review_id: review.id, phrases: '["evening bus"]', examples: '[]' }
  await db
    .insertInto('candidate_theme')
    .values({ ...found, contributions: 3, found_at: now() })
    .execute()
  return { params: { slug: review.slug, id } }
}

export const aCampaign: Maker = async () => {
  const [review, id] = [await aReview(), newId()]
  const theme = await aTheme(review)
  const found = { id, review_id: review.id, name: '', found_by: 'MinHash 1', found_at: now() }
  await db.insertInto('campaign').values(found).execute()
  return { params: { slug: review.slug, id }, fields: { theme, stance: 'for' } }
}

export const aSuggestion: Maker = async () => {
  const [review, id] = [await aReview(), newId()]
  const letter = await aLetter(review, { body: 'The evening bus never comes.' })
  const suggestion = { id, theme_id: await aTheme(review), contribution_id: letter }
  const said = { stance: 'none' as const, suggested_by: 'linear 1', score: 0.9, drivers: '["bus"]' }
  await db
    .insertInto('coding')
    .values({ ...suggestion, ...said, coded_at: now() })
    .execute()
  return { params: { slug: review.slug, id }, fields: { stance: 'for' } }
}

export const anOutsideQuestion: Maker = async () => {
  const [review, id] = [await aReview(), newId()]
  await aQuestionShown(review, id)
  return { params: { slug: review.slug, id } }
}

const ENDED = { ended_at: now(), ended_because: 'done' as const }

/** A letter of a review as a model outside was shown it. */
export async function aQuestionShown(review: AReview, id: string) {
  const asking = newId()
  const about = { review_id: review.id, codeframe_id: review.codeframe_id }
  const asked = { address: 'https://models.example/v1', model: 'small-model', ...ENDED }
  const said = { instruction: 'Sort it.', themes: '[]', began_at: now(), to_ask: 1 }
  await db
    .insertInto('outside_asking')
    .values({ id: asking, ...about, ...asked, ...said })
    .execute()
  const contribution_id = await aLetter(review, { body: 'The evening bus never comes.' })
  const shown = { shown: '"The evening bus never comes."', asked_at: now() }
  await db
    .insertInto('outside_question')
    .values({ id, asking_id: asking, review_id: review.id, contribution_id, ...shown })
    .execute()
  return contribution_id
}

const STRANGER = { who: 'visitor' as const, cookie: '', person: null, member: null }

/** One of each that a form about what a machine found may be about. */
export async function machineRecords() {
  const records: Record<string, string>[] = []
  for (const maker of [aCandidate, aCampaign, aSuggestion, anOutsideQuestion]) {
    records.push((await maker(STRANGER, 'another')).params ?? {})
  }
  return records
}

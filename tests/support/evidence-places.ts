import { db } from '#app/platform/database.server.ts'
import { now } from '#app/platform/clock.ts'
import { proposeLeavingOut } from '#app/themes/leave-out.server.ts'
import type { Rule } from './acts-by-route.ts'
import { aLetterIn, aPreparedImport, likenesses } from './entering.ts'
import type { Maker } from './places.ts'
import * as reviews from './review.ts'

const aReviewWithALetter: Maker = async () => {
  const review = await reviews.aReview()
  const { reference } = await aLetterIn(review)
  return { params: { slug: review.slug, reference } }
}

const anImport: Maker = async () => {
  const review = await reviews.aReview()
  return { params: { slug: review.slug, id: await aPreparedImport(review) } }
}

const aLikeness: Maker = async () => {
  const review = await reviews.aReview()
  await aLetterIn(review, { email: 'edith@ambleford.example' })
  await aLetterIn(review, { email: 'edith@ambleford.example', words: 'And the fiche readers.' })
  const [likeness] = await likenesses(review)
  return { params: { slug: review.slug, id: likeness?.id ?? '' } }
}

const aLetterToLeaveOut: Maker = async () => {
  const review = await reviews.aReview()
  const { id: contribution } = await aLetterIn(review)
  const why = { code: 'duplicate' as const, reason: 'She wrote twice.' }
  const about = { review, contribution: { id: contribution } }
  await proposeLeavingOut(db, { ...about, ...why, officer: review.officer, at: now() })
  const { id } = await db
    .selectFrom('contribution_exclusion')
    .select('id')
    .where('contribution_id', '=', contribution)
    .executeTakeFirstOrThrow()
  return { params: { id } }
}

const about = (at: Maker): Rule => ({ act: null, at })

/** The routes of entering, reading and coding, for `acts-by-route.ts`. */
export const EVIDENCE_RULES: Record<string, Rule> = {
  'officer/bench.tsx': about(aReviewWithALetter),
  'officer/contribution.tsx': about(aReviewWithALetter),
  'officer/coding.tsx': about(aReviewWithALetter),
  'officer/coding-removal.tsx': about(aReviewWithALetter),
  'officer/contributions.tsx': about(aReviewWithALetter),
  'officer/contribution-new.tsx': about(aReviewWithALetter),
  'officer/contribution-reading.tsx': about(aReviewWithALetter),
  'officer/contribution-verification.tsx': about(aReviewWithALetter),
  'officer/contribution-richness.tsx': about(aReviewWithALetter),
  'officer/contribution-notes.tsx': about(aReviewWithALetter),
  'officer/contribution-public-words.tsx': about(aReviewWithALetter),
  'officer/contribution-exclusion-new.tsx': about(aReviewWithALetter),
  'officer/left-out-confirmation.tsx': about(aLetterToLeaveOut),
  'officer/left-out-declining.tsx': about(aLetterToLeaveOut),
  'officer/left-out-reversal.tsx': about(aLetterToLeaveOut),
  'officer/import-new.tsx': about(aReviewWithALetter),
  'officer/import.tsx': about(anImport),
  'officer/import-giving-up.tsx': about(anImport),
  'officer/same-people.tsx': about(aReviewWithALetter),
  'officer/same-person.tsx': about(aLikeness),
}

const STRANGER = { who: 'visitor' as const, cookie: '', person: null, member: null }

/** One of each record that a form of entering or coding may be about. */
export async function evidenceRecords() {
  const records: Record<string, string>[] = []
  for (const maker of [aReviewWithALetter, anImport, aLikeness, aLetterToLeaveOut]) {
    records.push((await maker(STRANGER, 'another')).params ?? {})
  }
  return records
}

import { db } from '#app/platform/database.server.ts'
import { code } from '#app/themes/code.server.ts'
import { newId } from '#db/id.ts'
import { aMomentLater } from './ambleford.ts'
import type { AReview } from './review.ts'

type Letter = { body: string; theme?: string }

/** A letter in a review, coded to a theme if one is named. */
export async function aLetter(review: AReview, { body, theme }: Letter) {
  const [id, at] = [newId(), aMomentLater()]
  await db
    .insertInto('contribution')
    .values({
      id,
      review_id: review.id,
      channel: 'letter',
      reference: `L-${id}`,
      body,
      contributor_name: 'A resident',
      received_on: at.slice(0, 10),
      entered_by: review.officer.id,
      entered_at: at,
      counts_as: id,
    })
    .execute()
  if (!theme) return id
  const coding = { theme, stance: 'for' as const, contribution: id, revision: null }
  await code(db, { review, coding, officer: review.officer, at })
  return id
}

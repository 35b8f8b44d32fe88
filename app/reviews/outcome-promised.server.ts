import type { Db } from '#db/schema.ts'
import type { ReviewState } from '#db/schema/reviews.ts'
import { bankHolidays } from '#app/moderation/calendar.server.ts'
import { outcomeDueOn } from './review-clock.ts'

type Asked = { review: { closes_on: string | null; state: ReviewState }; today: string }

/** By when people were told that they hear the outcome; null once it is public, or with no closing day. */
export async function outcomePromised(db: Db, { review, today }: Asked) {
  const { closes_on: closesOn, state } = review
  if (!closesOn || state === 'published' || state === 'implemented') return null
  const dueOn = outcomeDueOn(closesOn, new Set((await bankHolidays(db)).keys()))
  return { closesOn, dueOn, isClosed: closesOn < today, isLate: dueOn < today }
}

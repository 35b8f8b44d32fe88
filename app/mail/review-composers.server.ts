import { reviewOwing } from '#db/queries/review-clock.server.ts'
import type { Db } from '#db/schema.ts'
import type { ReviewState } from '#db/schema/reviews.ts'
import { bankHolidays } from '#app/moderation/calendar.server.ts'
import { config } from '#app/platform/config.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { outcomeDueOn, reminderDue } from '#app/reviews/review-clock.ts'
import type { Message, Owed } from './mail.ts'
import { outcomeDue, outcomeMissed, type OutcomeDue } from './review-mails.ts'

/** Dropped when the outcome is public, the closing day was moved, or the day has passed: another mail says that. */
export async function due(db: Db, owed: Owed): Promise<Message | null> {
  const facts = await owing(db, owed)
  const inTime = facts && ['four_weeks', 'one_week'].includes(facts.reminder ?? '')
  return inTime ? outcomeDue(facts) : null
}

export async function missed(db: Db, owed: Owed): Promise<Message | null> {
  const facts = await owing(db, owed)
  return facts?.reminder === 'missed' ? outcomeMissed(facts) : null
}

type Facts = OutcomeDue & { reminder: ReturnType<typeof reminderDue> }

/** Of a review whose outcome is still owed, to its owner or whoever decides it. */
async function owing(db: Db, { about, person, at }: Owed): Promise<Facts | null> {
  const review = await reviewOwing(db, about)
  if (!review?.closes_on || !person) return null
  const decides = person.id === review.decisionMaker
  if (!decides && person.id !== review.owner) return null
  const dueOn = outcomeDueOn(review.closes_on, new Set((await bankHolidays(db)).keys()))
  const desk = decides ? 'member' : 'officer'
  return {
    title: review.title,
    closesOn: review.closes_on,
    dueOn,
    address: `${config.origin}/${desk}/reviews/${review.slug}`,
    stands: STANDS[review.state](review.decisionMakerName),
    reminder: reminderDue(dueOn, londonDate(at)),
  }
}

const STANDS: Record<ReviewState, (decisionMaker: string) => string> = {
  planned: () => '',
  gathering: () => 'The evidence has not been handed over yet.',
  with_decision_maker: (name) => `It is with ${name}, and not every theme has its answer yet.`,
  decided: () => 'Every theme that needs an answer has one. The outcome is still to be published.',
  published: () => '',
  implemented: () => '',
}

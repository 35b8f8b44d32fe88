import { newId } from '#db/id.ts'
import { editionStanding } from '#db/queries/editions.server.ts'
import type { Trx } from '#db/schema.ts'
import type { Gate } from '#db/schema/reviews.ts'
import { isGate } from '#app/reviews/gate.ts'
import type { Calendar } from './calendar.ts'
import type { DemoReview } from './content.ts'

type Setting = {
  review: DemoReview
  id: string
  policy: string
  owner: { id: string }
  calendar: Calendar
}

/** What stood on record when a review opened, and where its policy is written. */
export async function seedGates(trx: Trx, { review, id, policy, owner, calendar }: Setting) {
  const at = calendar.at(review.opened)
  const [opens_on, closes_on] = [review.opened, review.closes].map(([day]) => calendar.dateOf(day))
  const answered = { review_id: id, answered_by: owner.id, answered_at: at }
  for (const [gate, answer] of Object.entries(review.gates)) {
    if (isGate(gate)) await write(trx, { ...answered, gate, answer })
  }
  const answer = 'Nothing in the calendar is against it.'
  if (opens_on && closes_on) {
    await write(trx, { ...answered, gate: 'closing_date', answer, opens_on, closes_on })
    await trx
      .updateTable('policy_review')
      .set({ opens_on, closes_on })
      .where('id', '=', id)
      .execute()
  }
  for (const slug of review.writtenIn) {
    const edition = await editionStanding(trx, slug)
    if (!edition) throw new Error(`${slug} is not published in the demo`)
    const { publication_id } = edition
    await trx
      .insertInto('policy_publication')
      .values({ policy_id: policy, publication_id, linked_by: owner.id, linked_at: at })
      .execute()
  }
}

type Written = {
  review_id: string
  gate: Gate
  answer: string
  opens_on?: string
  closes_on?: string
  answered_by: string
  answered_at: string
}

async function write(trx: Trx, answer: Written) {
  await trx
    .insertInto('gate_answer')
    .values({ id: newId(), ...answer })
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** What was entered for somebody who may be written to, by its reference. */
export function enteredByReference(db: Db, reference: string) {
  return db
    .selectFrom('contribution')
    .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
    .select([
      'contribution.id',
      'contribution.channel',
      'contribution.consideration',
      'contribution.received_on',
      'contribution.entered_at',
      'policy_review.id as review_id',
      'policy_review.slug',
      'policy_review.title',
      'policy_review.state',
      sql<string>`contribution.reference`.as('reference'),
      sql<string>`contribution.body`.as('body'),
    ])
    .where('contribution.reference', '=', reference)
    .where('contribution.channel', '<>', 'comment')
    .where('contribution.may_contact_at', 'is not', null)
    .executeTakeFirst()
}

import type { Db } from '../schema.ts'
import { ROWS_A_PAGE, type OwnPage } from './own-data.server.ts'

/** What officers entered in a review and count with a person; who entered it stays out. */
export function ownEntered(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('contribution')
    .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
    .select([
      'contribution.id',
      'contribution.reference',
      'contribution.channel',
      'policy_review.title as review',
      'contribution.received_on',
      'contribution.contributor_name as name',
      'contribution.contributor_email as email',
      'contribution.contributor_address as address',
      'contribution.may_contact_at as agreed_to_be_contacted_at',
      'contribution.on_behalf_of',
      'contribution.ward',
      'contribution.body',
      'contribution.public_words as shown_to_the_public',
      'contribution.consideration',
    ])
    .where('contribution.counts_as', '=', person)
    .where('contribution.id', '>', after)
    .orderBy('contribution.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

import type { Db } from '../schema.ts'

/** An exclusion of something entered, with the contribution as it stands now. */
export function leftOutById(db: Db, id: string) {
  return exclusions(db).where('contribution_exclusion.id', '=', id).executeTakeFirst()
}

/** What was proposed and done about an entered contribution, oldest first. */
export function leavingOutOf(db: Db, contribution: string) {
  return exclusions(db)
    .where('contribution_exclusion.contribution_id', '=', contribution)
    .orderBy('contribution_exclusion.id')
    .limit(50)
    .execute()
}

/** Those that wait for a second officer, oldest first. */
export function proposedLeavingOut(db: Db) {
  return exclusions(db)
    .where('contribution_exclusion.confirmed_at', 'is', null)
    .where('contribution_exclusion.declined_at', 'is', null)
    .orderBy('contribution_exclusion.id')
    .limit(100)
    .execute()
}

/** Those that hold, the latest first. */
export function standingLeavingOut(db: Db) {
  return exclusions(db)
    .where('contribution_exclusion.confirmed_at', 'is not', null)
    .where('contribution_exclusion.reversed_at', 'is', null)
    .orderBy('contribution_exclusion.id', 'desc')
    .limit(100)
    .execute()
}

function exclusions(db: Db) {
  return db
    .selectFrom('contribution_exclusion')
    .innerJoin('contribution', 'contribution.id', 'contribution_exclusion.contribution_id')
    .innerJoin('policy_review', 'policy_review.id', 'contribution.review_id')
    .innerJoin('person as proposer', 'proposer.id', 'contribution_exclusion.proposed_by')
    .leftJoin('person as confirmer', 'confirmer.id', 'contribution_exclusion.confirmed_by')
    .select([
      'contribution_exclusion.id',
      'contribution_exclusion.contribution_id',
      'contribution_exclusion.code',
      'contribution_exclusion.reason',
      'contribution_exclusion.proposed_by',
      'contribution_exclusion.proposed_at',
      'contribution_exclusion.confirmed_at',
      'contribution_exclusion.declined_at',
      'contribution_exclusion.reversed_at',
      'contribution_exclusion.considered_before',
      'proposer.name as proposedBy',
      'confirmer.name as confirmedBy',
      'contribution.review_id',
      'contribution.reference',
      'contribution.consideration',
      'policy_review.slug',
    ])
    .$narrowType<{ reference: string }>()
}

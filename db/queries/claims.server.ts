import type { Db } from '../schema.ts'

/** Who took a comment before them last, and when they were last seen there. */
export function claimOn(db: Db, comment: string) {
  return db
    .selectFrom('claim')
    .innerJoin('person', 'person.id', 'claim.person_id')
    .select([
      'claim.person_id as claimedBy',
      'claim.claimed_at as claimedAt',
      'claim.heartbeat_at as claimSeen',
      'person.name as claimant',
    ])
    .where('claim.comment_id', '=', comment)
    .executeTakeFirst()
}

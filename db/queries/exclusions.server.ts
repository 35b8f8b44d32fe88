import type { Db } from '../schema.ts'

/** An exclusion with the comment as it stands now. */
export function exclusionById(db: Db, id: string) {
  return exclusions(db).where('exclusion.id', '=', id).executeTakeFirst()
}

/** What was proposed and done about a comment, oldest first. */
export function exclusionsOf(db: Db, comment: string) {
  return exclusions(db)
    .where('exclusion.comment_id', '=', comment)
    .orderBy('exclusion.id')
    .limit(50)
    .execute()
}

/** Those that wait for a second officer, oldest first. */
export function proposedExclusions(db: Db) {
  return exclusions(db)
    .where('exclusion.confirmed_at', 'is', null)
    .where('exclusion.declined_at', 'is', null)
    .orderBy('exclusion.id')
    .limit(100)
    .execute()
}

/** Those that hold, the latest first. */
export function standingExclusions(db: Db) {
  return exclusions(db)
    .where('exclusion.confirmed_at', 'is not', null)
    .where('exclusion.reversed_at', 'is', null)
    .whereRef('comment_revision.number', '=', 'comment.revision')
    .orderBy('exclusion.id', 'desc')
    .limit(100)
    .execute()
}

function exclusions(db: Db) {
  return db
    .selectFrom('exclusion')
    .innerJoin('comment', 'comment.id', 'exclusion.comment_id')
    .innerJoin('comment_revision', 'comment_revision.id', 'exclusion.revision_id')
    .innerJoin('person as proposer', 'proposer.id', 'exclusion.proposed_by')
    .leftJoin('person as confirmer', 'confirmer.id', 'exclusion.confirmed_by')
    .select([
      'exclusion.id',
      'exclusion.comment_id',
      'exclusion.code',
      'exclusion.reason',
      'exclusion.proposed_by',
      'exclusion.proposed_at',
      'exclusion.confirmed_at',
      'exclusion.declined_at',
      'exclusion.reversed_at',
      'exclusion.considered_before',
      'proposer.name as proposedBy',
      'confirmer.name as confirmedBy',
      'comment.reference',
      'comment.consideration',
      'comment.revision as standing',
      'comment_revision.number',
    ])
}

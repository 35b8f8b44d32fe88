import type { Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'

/** Comments by their references, with what an officer sees of them before deciding about many. */
export function commentsNamed(db: Db, references: string[]) {
  return choosable(db)
    .where('comment.reference', 'in', references)
    .where('comment.waiting_since', 'is not', null)
    .orderBy('comment.waiting_since')
    .execute()
}

/** Those decided about by one decision in bulk about which nobody has decided since. */
export function commentsDecidedBy(db: Db, bulk: string) {
  return choosable(db)
    .innerJoin('bulk_choice', 'bulk_choice.comment_id', 'comment.id')
    .where('bulk_choice.bulk_id', '=', bulk)
    .where('bulk_choice.settled_at', 'is not', null)
    .where('bulk_choice.skipped', 'is', null)
    .whereRef('comment.revision', '=', 'bulk_choice.revision')
    .where((eb) => eb('comment.decisions', '=', eb('bulk_choice.seen', '+', 1)))
    .orderBy('comment.id')
    .execute()
}

function choosable(db: Db) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment.revision',
      'comment.decisions',
      wordsMasked().as('opening'),
    ])
    .where('comment.escalated_at', 'is', null)
    .limit(1_000)
}

export function commentIds(db: Db, references: string[]) {
  return db
    .selectFrom('comment')
    .select(['id', 'reference'])
    .where('reference', 'in', references)
    .limit(1_000)
    .execute()
}

const LISTED = 30

/** Decisions in bulk that were asked for last, with how far each is. */
export function latestBulkDecisions(db: Db) {
  return db
    .selectFrom('bulk_decision')
    .innerJoin('person', 'person.id', 'bulk_decision.asked_by')
    .select([
      'bulk_decision.id',
      'bulk_decision.verdict',
      'bulk_decision.asked_at',
      'bulk_decision.finished_at',
      'person.name as by',
    ])
    .orderBy('bulk_decision.id', 'desc')
    .limit(LISTED)
    .execute()
}

export function bulkDecision(db: Db, id: string) {
  return db
    .selectFrom('bulk_decision')
    .innerJoin('person', 'person.id', 'bulk_decision.asked_by')
    .select([
      'bulk_decision.id',
      'bulk_decision.verdict',
      'bulk_decision.rule',
      'bulk_decision.note',
      'bulk_decision.asked_at',
      'bulk_decision.finished_at',
      'person.name as by',
    ])
    .where('bulk_decision.id', '=', id)
    .executeTakeFirst()
}

/** How many were chosen, decided about and skipped; a thousand at most. */
export function bulkProgress(db: Db, id: string) {
  return db
    .selectFrom('bulk_choice')
    .select((eb) => [
      eb.fn.countAll<number>().as('chosen'),
      eb.fn.count<number>('settled_at').as('settled'),
      eb.fn.count<number>('skipped').as('skipped'),
    ])
    .where('bulk_id', '=', id)
    .executeTakeFirstOrThrow()
}

/** What was skipped, and why. */
export function bulkSkips(db: Db, id: string) {
  return db
    .selectFrom('bulk_choice')
    .innerJoin('comment', 'comment.id', 'bulk_choice.comment_id')
    .select(['comment.reference', 'bulk_choice.skipped'])
    .where('bulk_choice.bulk_id', '=', id)
    .where('bulk_choice.skipped', 'is not', null)
    .orderBy('bulk_choice.comment_id')
    .limit(1_000)
    .execute()
}

import type { Db } from '../schema.ts'

const CHAINED = [
  'id',
  'action',
  'actor_id',
  'subject',
  'subject_id',
  'detail',
  'at',
  'number',
  'previous_hash',
  'hash',
] as const

/** The oldest events that are not in the chain yet. */
export function unsealedEvents(db: Db, limit: number) {
  return db
    .selectFrom('audit_event')
    .select(['id', 'action', 'actor_id', 'subject', 'subject_id', 'detail', 'at'])
    .where('number', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The next links of the chain after a number, in order. */
export function chainAfter(db: Db, { number, limit }: { number: number; limit: number }) {
  return db
    .selectFrom('audit_event')
    .select(CHAINED)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute()
}

/** The last link as it was written when it was sealed. */
export function chainHead(db: Db) {
  return db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirstOrThrow()
}

import type { Db } from '../schema.ts'

const SHOWN = 100

/** Texts that officers write again and again, by title. */
export function savedReplies(db: Db) {
  return db
    .selectFrom('saved_reply')
    .innerJoin('person', 'person.id', 'saved_reply.saved_by')
    .select([
      'saved_reply.id',
      'saved_reply.title',
      'saved_reply.text',
      'saved_reply.saved_at',
      'person.name as by',
    ])
    .where('saved_reply.ended_at', 'is', null)
    .orderBy('saved_reply.title')
    .orderBy('saved_reply.id')
    .limit(SHOWN)
    .execute()
}

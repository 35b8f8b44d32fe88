import type { Db } from '../schema.ts'

export function draftOf(db: Db, publication: string) {
  return db
    .selectFrom('draft')
    .select([
      'publication_id',
      'revises',
      'title',
      'summary',
      'body',
      'speech_event',
      'speech_venue',
      'speech_delivered_on',
      'speech_text',
    ])
    .where('publication_id', '=', publication)
    .executeTakeFirst()
}

import type { Db } from '../schema.ts'

/** What officers wrote down about a comment for one another, oldest first. */
export function notesOn(db: Db, comment: string) {
  return db
    .selectFrom('comment_note')
    .innerJoin('person', 'person.id', 'comment_note.written_by')
    .select([
      'comment_note.id',
      'comment_note.words',
      'comment_note.written_at',
      'person.name as by',
    ])
    .where('comment_note.comment_id', '=', comment)
    .orderBy('comment_note.id')
    .limit(100)
    .execute()
}

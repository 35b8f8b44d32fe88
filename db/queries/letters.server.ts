import type { Db } from '../schema.ts'

/** What a letter told of, by category and by follow. */
export function tellingsOf(db: Db, letter: string) {
  return db
    .selectFrom('owed_mail')
    .select(['category', 'person_id', 'subscription_id'])
    .distinct()
    .where('letter_id', '=', letter)
    .where('person_id', 'is not', null)
    .$narrowType<{ person_id: string }>()
    .execute()
}

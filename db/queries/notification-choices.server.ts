import type { Db } from '../schema.ts'
import type { Category } from '../schema/telling.ts'

/** What each of these people chose for a category; those who chose nothing are not among them. */
export function choicesOf(db: Db, { people, category }: { people: string[]; category: Category }) {
  return db
    .selectFrom('notification_choice')
    .select(['person_id', 'frequency'])
    .where('category', '=', category)
    .where('person_id', 'in', people)
    .execute()
}

/** Everything one person chose. */
export function choicesBy(db: Db, person: string) {
  return db
    .selectFrom('notification_choice')
    .select(['category', 'frequency'])
    .where('person_id', '=', person)
    .execute()
}

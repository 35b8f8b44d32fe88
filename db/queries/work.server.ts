import type { Db } from '../schema.ts'
import type { Category, Frequency } from '../schema/telling.ts'

/** How many comments have waited for a decision since a moment or longer, and since when at most and at least. */
export function waitingSince(db: Db, before: string) {
  return db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('comments'),
      eb.fn.min<string | null>('waiting_since').as('oldest'),
      eb.fn.max<string | null>('waiting_since').as('newest'),
    ])
    .where('waiting_since', '<=', before)
    .where('escalated_at', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Everybody who is an officer now. */
export async function officersNow(db: Db) {
  const officers = await db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', 'officer')
    .where('ended_at', 'is', null)
    .limit(500)
    .execute()
  return officers.map(({ person_id }) => person_id)
}

/** Officers who asked to be told of work, and how often. */
export function officersWhoAsked(db: Db, category: Category) {
  return db
    .selectFrom('notification_choice')
    .innerJoin('role_grant', 'role_grant.person_id', 'notification_choice.person_id')
    .select(['notification_choice.person_id', 'notification_choice.frequency'])
    .where('notification_choice.category', '=', category)
    .where('notification_choice.frequency', '<>', 'never')
    .where('role_grant.role', '=', 'officer')
    .where('role_grant.ended_at', 'is', null)
    .$narrowType<{ frequency: Frequency }>()
    .limit(500)
    .execute()
}

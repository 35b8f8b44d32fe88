import { choicesOf } from '#db/queries/notification-choices.server.ts'
import type { Db } from '#db/schema.ts'
import type { Category } from '#db/schema/telling.ts'
import { frequencyOf } from './category.ts'

type Wanted = { category: Category; person_id: string | null; subscription_id: string | null }

/** Whether the reader still wants it: a choice or a follow may have ended while the mail waited. */
export async function isWanted(db: Db, { category, person_id, subscription_id }: Wanted) {
  if (subscription_id !== null) return followStands(db, subscription_id)
  if (person_id === null) return true
  const [choice] = await choicesOf(db, { people: [person_id], category })
  return frequencyOf(category, choice?.frequency) !== 'never'
}

async function followStands(db: Db, subscription: string) {
  const follow = await db
    .selectFrom('subscription')
    .select('ended_at')
    .where('id', '=', subscription)
    .executeTakeFirst()
  return follow !== undefined && follow.ended_at === null
}

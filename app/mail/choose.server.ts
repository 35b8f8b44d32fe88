import type { Db, Trx } from '#db/schema.ts'
import type { Category } from '#db/schema/telling.ts'
import type { Choice } from './category.ts'

type Chosen = { category: Category; frequency: Choice }
type Choosing = { person: { id: string }; choices: Chosen[]; at: string }

/** Keeps how often a person wants to hear of each category, from the next event on. */
export async function choose(db: Db, { person, choices, at }: Choosing) {
  await db.transaction().execute(async (trx) => {
    for (const choice of choices) await chooseIn(trx, { person, ...choice, at })
  })
}

export async function chooseIn(
  trx: Trx,
  { person, category, frequency, at }: Chosen & { person: { id: string }; at: string },
) {
  const chosen = { frequency, chosen_at: at }
  await trx
    .insertInto('notification_choice')
    .values({ person_id: person.id, category, ...chosen })
    .onConflict((conflict) => conflict.columns(['person_id', 'category']).doUpdateSet(chosen))
    .execute()
}

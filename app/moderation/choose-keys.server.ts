import type { Db } from '#db/schema.ts'
import type { OfficerKeys } from './keys.ts'

type Choosing = OfficerKeys & { officer: { id: string }; at: string }

/** Keeps the keys an officer works with, on whatever machine they sign in. */
export async function chooseKeys(db: Db, { keys, areOn, officer, at }: Choosing) {
  const chosen = { keys: JSON.stringify(keys), off_at: areOn ? null : at, changed_at: at }
  await db
    .insertInto('officer_keys')
    .values({ person_id: officer.id, ...chosen })
    .onConflict((on) => on.column('person_id').doUpdateSet(chosen))
    .execute()
}

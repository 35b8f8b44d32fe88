import type { ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { contributionsOf, isEvidence } from './evidence.ts'

/**
 * The newest version that brought a theme: whatever was coded before then is to be looked at again.
 * Merging and new words alone ask for nothing, since codings follow.
 */
export function newestAddition(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select((eb) => eb.fn.coalesce(eb.fn.max('added_in'), eb.lit(1)).as('version'))
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
}

/** A contribution that was coded before the newest theme was there. */
export function toRecode(
  eb: ExpressionBuilder<Database, 'contribution'>,
  { db, codeframe }: { db: Db; codeframe: string },
) {
  return eb.and([
    eb('contribution.coded_version', '<', newestAddition(db, codeframe)),
    eb('contribution.consideration', 'in', ['coded', 'verified']),
  ])
}

type Queue = { review: string; codeframe: string }

/** Of what is coded, how much has been looked at with the newest themes. */
export async function recodingProgress(db: Db, { review, codeframe }: Queue) {
  const counted = await contributionsOf(db, review)
    .select((eb) => [
      eb.fn.countAll<number>().as('coded'),
      eb.fn
        .count<number>(
          eb.case().when(toRecode(eb, { db, codeframe })).then(eb.ref('contribution.id')).end(),
        )
        .as('waiting'),
    ])
    .where('contribution.consideration', 'in', ['coded', 'verified'])
    .where((eb) => isEvidence(eb))
    .executeTakeFirstOrThrow()
  return { ...counted, done: counted.coded - counted.waiting }
}

/** Themes that came after the version something was coded with. */
export function themesAddedAfter(
  db: Db,
  { codeframe, version }: { codeframe: string; version: number },
) {
  return db
    .selectFrom('theme')
    .select(['id', 'name', 'description'])
    .where('codeframe_id', '=', codeframe)
    .where('added_in', '>', version)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
}

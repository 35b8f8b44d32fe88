import { sql, type ExpressionBuilder } from 'kysely'
import type { Database, Db } from '../schema.ts'
import { wordsMasked, wordsRemain } from './after-leaving.ts'
import { maySeeCodings } from './blindness.ts'
import { contributionsOf, evidenceOf, isEvidence } from './evidence.ts'

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
    eb(eb.fn.coalesce('contribution.coded_version', eb.lit(1)), '<', newestAddition(db, codeframe)),
    eb('contribution.consideration', 'in', ['coded', 'verified']),
  ])
}

type Queue = { review: string; codeframe: string }

/** Of what is coded, how much has been looked at with the newest themes. */
export async function recodingProgress(db: Db, { review, codeframe }: Queue) {
  const counted = await evidenceOf(db, review)
    .select((eb) => [
      eb.fn.countAll<number>().as('coded'),
      eb.fn
        .count<number>(
          eb.case().when(toRecode(eb, { db, codeframe })).then(eb.ref('contribution.id')).end(),
        )
        .as('waiting'),
    ])
    .where('contribution.consideration', 'in', ['coded', 'verified'])
    .executeTakeFirstOrThrow()
  return { ...counted, done: counted.coded - counted.waiting }
}

/** The themes that the newest version with any brought. */
export function newestThemes(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('codeframe_id', '=', codeframe)
    .where('added_in', '=', newestAddition(db, codeframe))
    .where('retired_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
}

type Page = Queue & { officer: string; after: string | null; limit: number }

/** What waits to be looked at again, in the order it came in, except what this officer codes blindly. */
export function contributionsToRecode(db: Db, { review, codeframe, officer, after, limit }: Page) {
  return contributionsOf(db, review)
    .select((eb) => [
      'contribution.id',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('body'),
    ])
    .where((eb) => toRecode(eb, { db, codeframe }))
    .where((eb) => isEvidence(eb))
    .where((eb) => maySeeCodings(eb, { db, officer }))
    .where((eb) => eb.or([eb('contribution.comment_id', 'is', null), wordsRemain(eb)]))
    .$if(after !== null, (query) => query.where('contribution.id', '>', after ?? ''))
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

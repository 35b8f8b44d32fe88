import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

export type Hundred = { hundred: number; themes: number }

/**
 * How many themes came up for the first time in each hundred contributions, in the order in which they
 * were coded. A hundred that brought nothing new is left out.
 */
export async function newThemesByHundred(db: Db, codeframe: string) {
  const first = countedCodings(db)
    .select((eb) => ['coding.contribution_id', eb.fn.min('coding.coded_at').as('at')])
    .where('theme.codeframe_id', '=', codeframe)
    .groupBy('coding.contribution_id')
    .as('first')
  const read = db
    .selectFrom(first)
    .select([
      'first.contribution_id',
      sql<number>`row_number() over (order by first.at, first.contribution_id)`.as('place'),
    ])
  const raised = countedCodings(db)
    .innerJoin(read.as('read'), 'read.contribution_id', 'coding.contribution_id')
    .select((eb) => ['coding.theme_id', eb.fn.min<number>('read.place').as('place')])
    .where('theme.codeframe_id', '=', codeframe)
    .groupBy('coding.theme_id')
    .as('raised')
  const hundreds = await db
    .selectFrom(raised)
    .select((eb) => [
      sql<number>`(raised.place - 1) / 100`.as('hundred'),
      eb.fn.countAll<number>().as('themes'),
    ])
    .groupBy(sql`(raised.place - 1) / 100`)
    .orderBy('hundred')
    .execute()
  const { coded } = await countedCodings(db)
    .select((eb) => eb.fn.count<number>('coding.contribution_id').distinct().as('coded'))
    .where('theme.codeframe_id', '=', codeframe)
    .executeTakeFirstOrThrow()
  return { hundreds, coded }
}

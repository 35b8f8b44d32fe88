import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import type { WordEffect } from '../schema/screening.ts'

/** As many as one list may have: every comment is looked through for each. */
export const MOST_WORDS = 5_000

type Sought = { search: string; after: string | null; limit: number }

/** Words that hold or are pointed out, in their order, a page at a time. */
export function listedWords(db: Db, { effect, ...sought }: Sought & { effect: WordEffect }) {
  return db
    .selectFrom('word_list_entry as listed')
    .innerJoin('person', 'person.id', 'listed.added_by')
    .select(['listed.id', 'listed.words', 'listed.added_at', 'person.name as addedBy'])
    .where('listed.effect', '=', effect)
    .where(matching(sought))
    .orderBy('listed.words')
    .limit(sought.limit)
    .execute()
}

export function listedAllowed(db: Db, sought: Sought) {
  return db
    .selectFrom('allowed_word as listed')
    .innerJoin('person', 'person.id', 'listed.added_by')
    .select(['listed.id', 'listed.words', 'listed.added_at', 'person.name as addedBy'])
    .where(matching(sought))
    .orderBy('listed.words')
    .limit(sought.limit)
    .execute()
}

function matching({ search, after }: Sought) {
  const like = `%${search.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = sql<SqlBool>`lower(listed.words) like ${like} escape '\\'`
  return after === null ? found : sql<SqlBool>`${found} and listed.words > ${after}`
}

/** How many each list has. */
export async function wordCounts(db: Db) {
  const entries = await db
    .selectFrom('word_list_entry')
    .select((eb) => ['effect', eb.fn.countAll<number>().as('words')])
    .groupBy('effect')
    .execute()
  const { words: allowed } = await db
    .selectFrom('allowed_word')
    .select((eb) => eb.fn.countAll<number>().as('words'))
    .executeTakeFirstOrThrow()
  const of = (effect: WordEffect) => entries.find((row) => row.effect === effect)?.words ?? 0
  return { hold: of('hold'), flag: of('flag'), allowed }
}

/** Those of some words that are listed already, in small letters. */
export async function wordsKnown(
  db: Db,
  { table, words }: { table: 'word_list_entry' | 'allowed_word'; words: string[] },
) {
  const rows = await db
    .selectFrom(table)
    .select('words')
    .where(sql<SqlBool>`lower(words) in (${sql.join(words.map((word) => word.toLowerCase()))})`)
    .limit(MOST_WORDS)
    .execute()
  return new Set(rows.map((row) => row.words.toLowerCase()))
}

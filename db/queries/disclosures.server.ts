import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { DisclosureSubject } from '../schema/exports.ts'
import type { Held } from './held.ts'

function disclosures(db: Db) {
  return db
    .selectFrom('disclosure')
    .innerJoin('person', 'person.id', 'disclosure.made_by')
    .select([
      'disclosure.id',
      'disclosure.about',
      'disclosure.about_id',
      'disclosure.request',
      'disclosure.made_at',
      'person.name as by',
    ])
}

/** Newest first, for those who answer for them. */
export function disclosuresMade(
  db: Db,
  { before, limit }: { before: string | null; limit: number },
) {
  return disclosures(db)
    .$if(before !== null, (query) => query.where('disclosure.id', '<', before ?? ''))
    .orderBy('disclosure.id', 'desc')
    .limit(limit)
    .execute()
}

export function disclosureNamed(db: Db, id: string) {
  return disclosures(db).where('disclosure.id', '=', id).executeTakeFirst()
}

export const ROWS_AT_ONCE = 500

export type HeldRow = Record<string, unknown>

type Page = { held: Held; after: string }

/** A page of the rows that are held in one table, and where the next begins. */
export async function rowsHeld(db: Db, { held: { table, key, where }, after }: Page) {
  const columns = key.map((column) => sql`cast(${sql.ref(`${table}.${column}`)} as text)`)
  const place = sql<string>`${sql.join(columns, sql` || ' ' || `)}`
  const { rows } = await sql<HeldRow & { held_at: string }>`
    select ${sql.table(table)}.*, ${place} as held_at from ${sql.table(table)}
    where (${where}) and ${place} > ${after}
    order by ${place} limit ${ROWS_AT_ONCE}`.execute(db)
  return {
    rows: rows.map(({ held_at: _, ...row }): HeldRow => row),
    next: rows.length < ROWS_AT_ONCE ? null : (rows.at(-1)?.held_at ?? null),
  }
}

export async function countHeld(db: Db, { table, where }: Held) {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${where}`.execute(db)
  return rows[0]?.count ?? 0
}

type Named = { about: DisclosureSubject; which: string }

/** The id of what somebody named in words, or nothing. */
export async function subjectNamed(db: Db, { about, which }: Named): Promise<string | null> {
  const found = await FINDERS[about](db, which)
  return found?.id ?? null
}

type Found = Promise<{ id: string } | undefined>

const FINDERS: Record<DisclosureSubject, (db: Db, which: string) => Found> = {
  comment: (db, which) =>
    db
      .selectFrom('comment')
      .select('id')
      .where('reference', '=', which.toUpperCase())
      .executeTakeFirst(),
  person: (db, which) =>
    db
      .selectFrom('person')
      .select('id')
      .where((eb) => eb.or([eb('id', '=', which), eb('email', '=', which.toLowerCase())]))
      .orderBy('id')
      .executeTakeFirst(),
  theme: (db, which) => {
    const [review = '', ...name] = which.split('/')
    return db
      .selectFrom('theme')
      .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
      .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
      .select('theme.id')
      .where('policy_review.slug', '=', review.trim())
      .where('theme.name', '=', name.join('/').trim())
      .orderBy('theme.id', 'desc')
      .executeTakeFirst()
  },
  review: (db, which) =>
    db.selectFrom('policy_review').select('id').where('slug', '=', which).executeTakeFirst(),
}

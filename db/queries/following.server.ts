import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** Contributions with a coding that stands under a theme, the next so many. */
export async function nextUnder(db: Db, { theme, limit }: { theme: string; limit: number }) {
  const rows = await db
    .selectFrom('coding')
    .select('contribution_id')
    .distinct()
    .where('theme_id', '=', theme)
    .where('removed_at', 'is', null)
    .orderBy('contribution_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.contribution_id)
}

/** Contributions with a coding under one theme that came over from another. */
export async function nextFrom(
  db: Db,
  { theme, from, limit }: { theme: string; from: string; limit: number },
) {
  const rows = await db
    .selectFrom('coding')
    .select('contribution_id')
    .distinct()
    .where('theme_id', '=', theme)
    .where('moved_from', '=', from)
    .where('removed_at', 'is', null)
    .orderBy('contribution_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.contribution_id)
}

/** Contributions whose coding under a theme gave way to one that stands under another. */
export async function nextJoined(
  db: Db,
  { theme, into, limit }: { theme: string; into: string; limit: number },
) {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('coding as stays', 'stays.id', 'coding.joined_into')
    .select('coding.contribution_id')
    .distinct()
    .where('coding.theme_id', '=', theme)
    .where('stays.theme_id', '=', into)
    .where('stays.removed_at', 'is', null)
    .orderBy('coding.contribution_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.contribution_id)
}

type Chosen = { theme: string; contributions: string[] }

/** Every coding that stands on some contributions under a theme, by whomever. */
export async function standingUnder(db: Db, { theme, contributions }: Chosen) {
  const rows = await db
    .selectFrom('coding')
    .innerJoin('contribution', 'contribution.id', 'coding.contribution_id')
    .leftJoin('comment', 'comment.id', 'contribution.comment_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'coding.id',
      'coding.contribution_id',
      'coding.revision_id',
      'coding.stance',
      'coding.span_starts_at',
      'coding.span_ends_at',
      'coding.suggested_by',
      'coding.sample_id',
      'coding.moved_from',
      sql<number>`case when contribution.comment_id is null
        or coding.revision_id = comment_revision.id then 1 else 0 end`.as('on_these_words'),
    ])
    .where('coding.theme_id', '=', theme)
    .where('coding.contribution_id', 'in', contributions)
    .where('coding.removed_at', 'is', null)
    .orderBy('coding.id')
    .execute()
  return rows.map(({ on_these_words, ...coding }) => ({
    ...coding,
    is_current: on_these_words === 1,
  }))
}

/** Codings under a theme that gave way to one that still stands under another. */
export function joinedInto(
  db: Db,
  { theme, into, contributions }: { theme: string; into: string; contributions: string[] },
) {
  return db
    .selectFrom('coding')
    .innerJoin('coding as stays', 'stays.id', 'coding.joined_into')
    .select(['coding.id', 'coding.contribution_id', 'coding.removed_at', 'stays.id as joined_into'])
    .where('coding.theme_id', '=', theme)
    .where('stays.theme_id', '=', into)
    .where('stays.removed_at', 'is', null)
    .where('coding.contribution_id', 'in', contributions)
    .execute()
}

/** How many contributions carry a coding that contradicts one of another theme, so that it would be mixed. */
export async function conflictsBetween(db: Db, { theme, other }: { theme: string; other: string }) {
  const { contributions } = await bothStand(db, { theme, other })
    .where((eb) =>
      eb.and([
        eb('coding.stance', '<>', eb.ref('there.stance')),
        eb('coding.stance', '<>', 'none'),
        eb('there.stance', '<>', 'none'),
      ]),
    )
    .executeTakeFirstOrThrow()
  return contributions
}

/** How many contributions both themes stand on. */
export async function sharedBy(db: Db, themes: { theme: string; other: string }) {
  const { contributions } = await bothStand(db, themes).executeTakeFirstOrThrow()
  return contributions
}

function bothStand(db: Db, { theme, other }: { theme: string; other: string }) {
  return db
    .selectFrom('coding')
    .innerJoin('coding as there', 'there.contribution_id', 'coding.contribution_id')
    .select((eb) => eb.fn.count<number>('coding.contribution_id').distinct().as('contributions'))
    .where('coding.theme_id', '=', theme)
    .where('there.theme_id', '=', other)
    .where('coding.removed_at', 'is', null)
    .where('there.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .where('there.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where('there.sample_id', 'is', null)
    .whereRef('coding.revision_id', 'is not distinct from', 'there.revision_id')
    .where('coding.span_starts_at', 'is', null)
    .where('there.span_starts_at', 'is', null)
}

import type { Db } from '../schema.ts'

/** The themes that stand in a codeframe in the order they were added. */
export function themesOf(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .select(['id', 'name', 'description', 'parent_id', 'flag', 'added_in'])
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** A theme of a review, also one that was merged. */
export function themeOf(db: Db, { codeframe, theme }: { codeframe: string; theme: string }) {
  return db
    .selectFrom('theme')
    .leftJoin('theme as parent', 'parent.id', 'theme.parent_id')
    .leftJoin('theme as into', 'into.id', 'theme.merged_into')
    .select([
      'theme.id',
      'theme.codeframe_id',
      'theme.name',
      'theme.description',
      'theme.examples',
      'theme.parent_id',
      'parent.name as parent',
      'theme.flag',
      'theme.added_in',
      'theme.retired_at',
      'theme.merged_into',
      'into.name as mergedInto',
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.id', '=', theme)
    .executeTakeFirst()
}

/** Those of some themes that stand in a codeframe. */
export async function standingThemes(
  db: Db,
  { codeframe, themes }: { codeframe: string; themes: string[] },
) {
  const rows = await db
    .selectFrom('theme')
    .select('id')
    .where('codeframe_id', '=', codeframe)
    .where('id', 'in', themes)
    .where('retired_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** What a theme was last merged into, and whether that has gone since. */
export async function lastMerging(db: Db, theme: string) {
  const row = await db
    .selectFrom('theme_change')
    .innerJoin('theme as other', 'other.id', 'theme_change.other_theme_id')
    .select(['other.id as other', 'other.retired_at'])
    .where('theme_change.theme_id', '=', theme)
    .where('theme_change.change', '=', 'merged')
    .orderBy('theme_change.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { other: row.other, otherRetired: row.retired_at !== null }
}

/** Themes that were merged into others, the latest first. */
export function mergedThemes(db: Db, codeframe: string) {
  return db
    .selectFrom('theme')
    .innerJoin('theme as into', 'into.id', 'theme.merged_into')
    .select(['theme.id', 'theme.name', 'into.name as into', 'theme.retired_at'])
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is not', null)
    .orderBy('theme.retired_at', 'desc')
    .limit(100)
    .execute()
}

/** What happened to a theme, from whichever side, the latest first. */
export function changesOf(db: Db, theme: string) {
  return db
    .selectFrom('theme_change')
    .innerJoin('person', 'person.id', 'theme_change.changed_by')
    .innerJoin('theme', 'theme.id', 'theme_change.theme_id')
    .leftJoin('theme as other', 'other.id', 'theme_change.other_theme_id')
    .select([
      'theme_change.id',
      'theme_change.theme_id',
      'theme_change.change',
      'theme_change.before',
      'theme_change.after',
      'theme_change.changed_at',
      'person.name as by',
      'theme.name as theme',
      'other.name as other',
    ])
    .where((eb) =>
      eb.or([
        eb('theme_change.theme_id', '=', theme),
        eb('theme_change.other_theme_id', '=', theme),
      ]),
    )
    .orderBy('theme_change.id', 'desc')
    .limit(200)
    .execute()
}

import type { Db } from '../schema.ts'

/** The one version of a review's codeframe that is not superseded, with how many themes stand in it. */
export function standingCodeframe(db: Db, review: string) {
  return codeframes(db, review).where('codeframe.state', '<>', 'superseded').executeTakeFirst()
}

/** Every version, the newest first. */
export function codeframesOf(db: Db, review: string) {
  return codeframes(db, review).orderBy('codeframe.version', 'desc').limit(100).execute()
}

function codeframes(db: Db, review: string) {
  return db
    .selectFrom('codeframe')
    .leftJoin('person', 'person.id', 'codeframe.signed_off_by')
    .select((eb) => [
      'codeframe.id',
      'codeframe.version',
      'codeframe.state',
      'codeframe.signed_off_at',
      'person.name as signedOffBy',
      eb
        .selectFrom('theme')
        .select(eb.fn.countAll<number>().as('themes'))
        .whereRef('theme.codeframe_id', '=', 'codeframe.id')
        .where('theme.retired_at', 'is', null)
        .$asScalar()
        .as('themes'),
    ])
    .where('codeframe.review_id', '=', review)
    .$narrowType<{ themes: number }>()
}

/** A version that was signed off. */
export function signedOffVersion(db: Db, { review, version }: { review: string; version: number }) {
  return codeframes(db, review)
    .where('codeframe.version', '=', version)
    .where('codeframe.signed_off_at', 'is not', null)
    .executeTakeFirst()
}

/** What a version said of its themes when it was signed off. */
export function wordingIn(db: Db, codeframe: string) {
  return db
    .selectFrom('codeframe_theme')
    .leftJoin('codeframe_theme as parent', (join) =>
      join
        .onRef('parent.theme_id', '=', 'codeframe_theme.parent_id')
        .onRef('parent.codeframe_id', '=', 'codeframe_theme.codeframe_id'),
    )
    .select([
      'codeframe_theme.theme_id',
      'codeframe_theme.name',
      'codeframe_theme.description',
      'codeframe_theme.examples',
      'parent.name as parent',
    ])
    .where('codeframe_theme.codeframe_id', '=', codeframe)
    .orderBy('codeframe_theme.name')
    .limit(200)
    .execute()
}

/** Whether a theme stood in the version before this one as that was signed off; true when this is the first. */
export async function stoodBefore(
  db: Db,
  { review, version, theme }: { review: string; version: number; theme: string },
) {
  if (version === 1) return true
  const kept = await db
    .selectFrom('codeframe_theme')
    .innerJoin('codeframe', 'codeframe.id', 'codeframe_theme.codeframe_id')
    .select('codeframe_theme.theme_id')
    .where('codeframe.review_id', '=', review)
    .where('codeframe.version', '=', version - 1)
    .where('codeframe_theme.theme_id', '=', theme)
    .executeTakeFirst()
  return kept !== undefined
}

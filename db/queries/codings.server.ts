import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { Stance } from '../schema/themes.ts'
import { contributionsOf, contributor, countedCodings, isEvidence, textOf } from './evidence.ts'

export function themeIn(db: Db, { codeframe, theme }: { codeframe: string; theme: string }) {
  return db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('id', '=', theme)
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

type Wanted = { review: string; contribution: string; revision: string | null }

/** A contribution of the review that still counts, as long as these are the words of it that stand. */
export function codableContribution(db: Db, { review, contribution, revision }: Wanted) {
  return contributionsOf(db, review)
    .select(['contribution.id', 'contribution.comment_id', 'comment_revision.id as revision_id'])
    .where('contribution.id', '=', contribution)
    .where((eb) => isEvidence(eb))
    .where((eb) =>
      revision === null
        ? eb('contribution.comment_id', 'is', null)
        : eb('comment_revision.id', '=', revision),
    )
    .executeTakeFirst()
}

/** A coding of a contribution that counts, if there is one. */
export function standingCoding(db: Db, contribution: string) {
  return countedCodings(db)
    .select('coding.id')
    .where('coding.contribution_id', '=', contribution)
    .limit(1)
    .executeTakeFirst()
}

/** Whether a contribution was counted in this theme by way of another, which its author was told of. */
export async function cameWithAnother(
  db: Db,
  { contribution, theme }: { contribution: string; theme: string },
) {
  const moved = await db
    .selectFrom('coding')
    .leftJoin('coding as joined', 'joined.id', 'coding.joined_into')
    .select('coding.id')
    .where('coding.contribution_id', '=', contribution)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('coding.theme_id', '=', theme), eb('coding.moved_from', 'is not', null)]),
        eb.and([eb('joined.theme_id', '=', theme), eb('coding.theme_id', '<>', theme)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return moved !== undefined
}

export type ThemeCount = {
  id: string
  name: string
  description: string
  contributions: number
  people: number
  /** As many as have words of their own: those of a campaign with equal words are one. */
  texts: number
  inFavour: number
  against: number
  mixed: number
}

/** Each theme of a codeframe with how many contributions and how many people raised it. */
export function themeCounts(db: Db, codeframe: string): Promise<ThemeCount[]> {
  const counted = countedCodings(db)
    .select((eb) => [
      'coding.theme_id',
      'coding.contribution_id',
      'coding.stance',
      contributor(eb).as('contributor'),
      textOf(eb).as('text'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .as('counted')
  return db
    .selectFrom('theme')
    .leftJoin(counted, 'counted.theme_id', 'theme.id')
    .select((eb) => [
      'theme.id',
      'theme.name',
      'theme.description',
      eb.fn.count<number>('counted.contribution_id').distinct().as('contributions'),
      eb.fn.count<number>('counted.contributor').distinct().as('people'),
      eb.fn.count<number>('counted.text').distinct().as('texts'),
      withStance('for').as('inFavour'),
      withStance('against').as('against'),
      withStance('mixed').as('mixed'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
    .groupBy(['theme.id', 'theme.name', 'theme.description'])
    .orderBy('contributions', 'desc')
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

/** How many contributions were coded with this stance. */
function withStance(stance: Stance) {
  return sql<number>`count(distinct case when counted.stance = ${stance} then counted.contribution_id end)`
}

import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { wordsMasked } from './after-leaving.ts'
import {
  contributionsOf,
  contributor,
  countedCodings,
  countedCodingsIn,
  isEvidence,
  textOf,
} from './evidence.ts'

export function themeIn(db: Db, { codeframe, theme }: { codeframe: string; theme: string }) {
  return db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('id', '=', theme)
    .where('codeframe_id', '=', codeframe)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** Whether an officer made one of the codings that stand on a contribution. */
export async function hasCoded(
  db: Db,
  { contribution, officer }: { contribution: string; officer: string },
) {
  const coding = await countedCodings(db)
    .select('coding.id')
    .where('coding.contribution_id', '=', contribution)
    .where('coding.coded_by', '=', officer)
    .limit(1)
    .executeTakeFirst()
  return coding !== undefined
}

type Wanted = { review: string; contribution: string; revision: string | null }

/** A contribution of the review that still counts, as long as these are the words of it that stand. */
export function codableContribution(db: Db, { review, contribution, revision }: Wanted) {
  return contributionsOf(db, review)
    .select([
      'contribution.id',
      'contribution.comment_id',
      'comment_revision.id as revision_id',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('body'),
    ])
    .where('contribution.id', '=', contribution)
    .where((eb) => isEvidence(eb))
    .where((eb) =>
      revision === null
        ? eb('contribution.comment_id', 'is', null)
        : eb('comment_revision.id', '=', revision),
    )
    .executeTakeFirst()
}

/** A coding by a person that stands within a codeframe. */
export function codingIn(db: Db, { codeframe, id }: { codeframe: string; id: string }) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .select(['coding.id', 'coding.theme_id', 'coding.contribution_id', 'coding.revision_id'])
    .where('coding.id', '=', id)
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .where('coding.removed_at', 'is', null)
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
export function themeCounts(db: Db, codeframe: string, only?: string): Promise<ThemeCount[]> {
  const counted = countedCodingsIn(db, codeframe)
    .select((eb) => [
      'coding.theme_id',
      'coding.contribution_id',
      contributor(eb).as('contributor'),
      textOf(eb).as('text'),
      leaning('for').as('leans_for'),
      leaning('against').as('leans_against'),
    ])
    .$if(only !== undefined, (query) => query.where('coding.theme_id', '=', only ?? ''))
    .groupBy(['coding.theme_id', 'coding.contribution_id'])
    .groupBy((eb) => [contributor(eb), textOf(eb)])
    .as('counted')
  return db
    .selectFrom('theme')
    .leftJoin(counted, 'counted.theme_id', 'theme.id')
    .select((eb) => [
      'theme.id',
      'theme.name',
      'theme.description',
      eb.fn.count<number>('counted.contribution_id').as('contributions'),
      eb.fn.count<number>('counted.contributor').distinct().as('people'),
      eb.fn.count<number>('counted.text').distinct().as('texts'),
      sql<number>`count(case when leans_for = 1 and leans_against = 0 then 1 end)`.as('inFavour'),
      sql<number>`count(case when leans_against = 1 and leans_for = 0 then 1 end)`.as('against'),
      sql<number>`count(case when leans_against = 1 and leans_for = 1 then 1 end)`.as('mixed'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('theme.id', '=', only ?? ''))
    .groupBy(['theme.id', 'theme.name', 'theme.description'])
    .orderBy('contributions', 'desc')
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

/** Whether anything a contribution says of a theme leans one way: two ways on two spans are mixed. */
function leaning(to: 'for' | 'against') {
  return sql<number>`max(case when coding.stance in (${to}, 'mixed') then 1 else 0 end)`
}

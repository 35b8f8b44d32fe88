import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { contributionsOf, countedCodings, isEvidence } from './evidence.ts'

export type ShownContribution = Awaited<ReturnType<typeof contributionsShown>>[number]

type Page = { review: string; after: string; limit: number }

/**
 * Everything in a review's scope, in the order it came, as anybody may read it: words and names only
 * of a comment that is shown, and of what an officer entered the words they wrote of it for the public.
 */
export function contributionsShown(db: Db, { review, after, limit }: Page) {
  return contributionsOf(db, review)
    .leftJoin('publication', 'publication.id', 'comment.publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select((eb) => [
      'contribution.id',
      'contribution.channel',
      'contribution.received_on',
      'contribution.consideration',
      'comment.state',
      'comment.shown_as',
      'edition.title as page',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
      whenShown('comment.author_name').as('author'),
      whenShown('comment.on_behalf_of').as('on_behalf_of'),
      whenShown('comment.ward').as('ward'),
      publicWords().as('public_html'),
      eb
        .case()
        .when(isEvidence(eb))
        .then(sql<'yes' | 'no'>`'yes'`)
        .else(sql<'yes' | 'no'>`'no'`)
        .end()
        .as('counts'),
    ])
    .where('contribution.id', '>', after)
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

/** Neither words nor names of what is not shown leave the database. */
function whenShown(column: string) {
  return sql<string | null>`case when comment.shown_as = 'text' then ${sql.ref(column)} end`
}

/** A letter that two officers left out is not printed either. */
function publicWords() {
  return sql<string | null>`case
    when comment.shown_as = 'text' then comment_revision.public_html
    when contribution.comment_id is null and contribution.consideration <> 'excluded'
      then contribution.public_html
    end`
}

export async function contributionsInScope(db: Db, review: string) {
  const { contributions } = await db
    .selectFrom('contribution')
    .select((eb) => eb.fn.countAll<number>().as('contributions'))
    .where('review_id', '=', review)
    .executeTakeFirstOrThrow()
  return contributions
}

/** How many count and raised none of the themes. */
export async function underNoTheme(db: Db, { review, codeframe }: Coded) {
  const coded = countedCodings(db)
    .select('coding.contribution_id')
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
  const { contributions } = await contributionsOf(db, review)
    .select((eb) => eb.fn.countAll<number>().as('contributions'))
    .where((eb) => isEvidence(eb))
    .where('contribution.id', 'not in', coded)
    .executeTakeFirstOrThrow()
  return contributions
}

type Coded = { review: string; codeframe: string }

type Chosen = { codeframe: string; contributions: string[] }

/** The themes that some contributions are counted in, each once for a stance. */
export function themesCountedOn(db: Db, { codeframe, contributions }: Chosen) {
  return countedCodings(db)
    .select(['coding.contribution_id', 'theme.name', 'coding.stance'])
    .distinct()
    .where('theme.codeframe_id', '=', codeframe)
    .where('theme.retired_at', 'is', null)
    .where('coding.contribution_id', 'in', contributions)
    .orderBy('coding.contribution_id')
    .orderBy('theme.name')
    .execute()
}

/** Who read and coded: how many people, and how many suggestions a machine made. */
export function codingInNumbers(db: Db, codeframe: string) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .select((eb) => [
      eb.fn.count<number>('coding.coded_by').distinct().as('coders'),
      eb.fn.count<number>('coding.suggested_by').as('suggestions'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
}

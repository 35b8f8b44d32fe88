import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { wordsMasked, wordsRemain } from './after-leaving.ts'
import { contributionsOf, isEvidence } from './evidence.ts'

type BenchPage = { review: string; uncodedOnly: boolean; after: string | null; limit: number }

/** What is in a review's scope in the order it came in: withheld comments too, withdrawn ones not. */
export function contributionsToCode(db: Db, { review, uncodedOnly, after, limit }: BenchPage) {
  return readable(db, review)
    .leftJoin('publication', 'publication.id', 'comment.publication_id')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select((eb) => [
      'contribution.id',
      'contribution.comment_id',
      'contribution.channel',
      'contribution.consideration',
      'contribution.received_on',
      eb.fn
        .coalesce('comment.reference', 'contribution.reference')
        .$castTo<string>()
        .as('reference'),
      eb.fn
        .coalesce('comment.author_name', 'contribution.contributor_name')
        .$castTo<string>()
        .as('author_name'),
      'comment.state',
      'comment_revision.id as revision_id',
      sql<string>`coalesce(contribution.body, ${wordsMasked()})`.as('body'),
      'edition.title as page',
    ])
    .$if(uncodedOnly, (query) =>
      query.where('contribution.consideration', 'in', ['unread', 'read']),
    )
    .$if(after !== null, (query) => query.where('contribution.id', '>', after ?? ''))
    .orderBy('contribution.id')
    .limit(limit)
    .execute()
}

/** What counts, and whose words somebody here may still read. */
export function readable(db: Db, review: string) {
  return contributionsOf(db, review)
    .where((eb) => isEvidence(eb))
    .where((eb) =>
      eb.or([
        eb('contribution.comment_id', 'is', null),
        eb.and([eb('comment.state', '<>', 'withdrawn'), wordsRemain(eb)]),
      ]),
    )
}

type Chosen = { codeframe: string; contributions: string[] }

/** Codings by people that stand on some contributions, within one codeframe. */
export function codingsOn(db: Db, { codeframe, contributions }: Chosen) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .select([
      'coding.id',
      'coding.contribution_id',
      'coding.revision_id',
      'coding.theme_id',
      'coding.stance',
      'theme.name',
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.contribution_id', 'in', contributions)
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .where('coding.sample_id', 'is', null)
    .orderBy('coding.id')
    .execute()
}

/** How many contributions of a review's scope stand under no theme. */
export async function uncodedCount(db: Db, review: string) {
  const { contributions } = await readable(db, review)
    .select((eb) => eb.fn.countAll<number>().as('contributions'))
    .where('contribution.consideration', 'in', ['unread', 'read'])
    .executeTakeFirstOrThrow()
  return contributions
}

import type { Db } from '../schema.ts'
import { wordsRemain, wordsMasked } from './after-leaving.ts'

type BenchPage = { review: string; uncodedOnly: boolean; after: string | null; limit: number }

/** Residents' comments in a review's scope, oldest first: withheld ones too, withdrawn ones not. */
export function commentsToCode(db: Db, { review, uncodedOnly, after, limit }: BenchPage) {
  return db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment.state',
      'comment.consideration',
      'comment.submitted_at',
      'comment_revision.id as revision_id',
      wordsMasked().as('body'),
      'edition.title as page',
    ])
    .where('review_publication.review_id', '=', review)
    .where('comment.appointment_id', 'is', null)
    .where('comment.state', '<>', 'withdrawn')
    .where((eb) => wordsRemain(eb))
    .where('comment.consideration', '<>', 'excluded')
    .$if(uncodedOnly, (query) => query.where('comment.consideration', 'in', ['unread', 'read']))
    .$if(after !== null, (query) => query.where('comment.id', '>', after ?? ''))
    .orderBy('comment.id')
    .limit(limit)
    .execute()
}

/** Codings by people that stand on some revisions, within one codeframe. */
export function codingsOn(
  db: Db,
  { codeframe, revisions }: { codeframe: string; revisions: string[] },
) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .select(['coding.id', 'coding.revision_id', 'coding.theme_id', 'coding.stance', 'theme.name'])
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.revision_id', 'in', revisions)
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .orderBy('coding.id')
    .execute()
}

/** How many comments of a review's scope stand under no theme. */
export async function uncodedCount(db: Db, review: string) {
  const { comments } = await db
    .selectFrom('comment')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .select((eb) => eb.fn.countAll<number>().as('comments'))
    .where('review_publication.review_id', '=', review)
    .where('comment.appointment_id', 'is', null)
    .where('comment.state', '<>', 'withdrawn')
    .where((eb) => wordsRemain(eb))
    .where('comment.consideration', 'in', ['unread', 'read'])
    .executeTakeFirstOrThrow()
  return comments
}

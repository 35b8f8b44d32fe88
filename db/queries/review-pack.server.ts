import type { Db } from '../schema.ts'
import { stillCounts } from './after-leaving.ts'

export function editionsInScope(db: Db, review: string) {
  return db
    .selectFrom('review_publication')
    .innerJoin('publication', 'publication.id', 'review_publication.publication_id')
    .select(['publication.slug', 'publication.edition'])
    .where('review_publication.review_id', '=', review)
    .orderBy('publication.slug')
    .execute()
}

/** Every coding by a person that stands, with the revision it stands on and how the public reads it. */
export function codingsOf(db: Db, codeframe: string) {
  return db
    .selectFrom('coding')
    .innerJoin('theme', 'theme.id', 'coding.theme_id')
    .innerJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .select([
      'coding.theme_id as theme',
      'coding.revision_id as revision',
      'coding.stance',
      'comment.reference',
      'comment.state',
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .whereRef('comment.revision', '=', 'comment_revision.number')
    .where((eb) => stillCounts(eb))
    .orderBy('coding.theme_id')
    .orderBy('coding.revision_id')
    .execute()
}

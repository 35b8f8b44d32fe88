import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

export function editionsInScope(db: Db, review: string) {
  return db
    .selectFrom('review_publication')
    .innerJoin('publication', 'publication.id', 'review_publication.publication_id')
    .select(['publication.slug', 'publication.edition'])
    .where('review_publication.review_id', '=', review)
    .orderBy('publication.slug')
    .execute()
}

/** Every coding that counts, with the words it stands on and how the public reads them. */
export function codingsOf(db: Db, codeframe: string) {
  return countedCodings(db)
    .select((eb) => [
      'coding.theme_id as theme',
      'coding.revision_id as revision',
      'coding.stance',
      eb.fn.coalesce('comment.reference', 'contribution.reference').as('reference'),
      'comment.state',
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .orderBy('coding.theme_id')
    .orderBy('coding.contribution_id')
    .orderBy('coding.id')
    .execute()
}

import type { Db } from '../schema.ts'
import { wordsThatRemain } from './after-leaving.ts'

/** A comment as an officer reads it: whole, with its author and where it stands. */
export function commentForOfficer(db: Db, reference: string) {
  return db
    .selectFrom('comment')
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
    .leftJoin('comment as parent', 'parent.id', 'comment.parent_id')
    .leftJoin('legacy_identity', 'legacy_identity.id', 'comment.legacy_identity_id')
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment.person_id',
      'comment.legacy_identity_id',
      'comment.on_behalf_of',
      'comment.ward',
      'legacy_identity.provider as via',
      'comment.state',
      'comment.consideration',
      'comment.revision',
      'comment.decisions',
      'comment.waiting_since',
      'comment.submitted_at',
      'comment.published_at',
      'comment.shown_as',
      'comment.voice',
      'comment_revision.id as revision_id',
      wordsThatRemain().as('body'),
      'publication.slug',
      'edition.title as page',
      'parent.reference as parentReference',
      'parent.author_name as parentAuthor',
    ])
    .where('comment.reference', '=', reference)
    .executeTakeFirst()
}

export function holdsOn(db: Db, revision: string) {
  return db
    .selectFrom('hold')
    .select(['reason', 'matched'])
    .where('revision_id', '=', revision)
    .orderBy('position')
    .limit(20)
    .execute()
}

/** The comments it stands under, from the first to its parent. */
export async function parentsOf(db: Db, comment: string) {
  const rows = await db
    .withRecursive('above', (cte) =>
      cte
        .selectFrom('comment')
        .select(['id', 'parent_id', 'depth'])
        .where('id', '=', comment)
        .unionAll(
          cte
            .selectFrom('comment')
            .innerJoin('above', 'above.parent_id', 'comment.id')
            .select(['comment.id', 'comment.parent_id', 'comment.depth']),
        ),
    )
    .selectFrom('above')
    .innerJoin('comment', 'comment.id', 'above.id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment.voice',
      'comment.state',
      'comment.submitted_at',
      wordsThatRemain().as('body'),
    ])
    .where('comment.id', '<>', comment)
    .orderBy('above.depth')
    .limit(50)
    .execute()
  return rows
}

/** How an author's earlier comments fared. */
export function recordOf(db: Db, person: string) {
  return db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.count<number>(eb.case().when('state', '=', 'published').then(1).end()).as('published'),
      eb.fn
        .count<number>(eb.case().when('state', 'in', ['withheld', 'removed']).then(1).end())
        .as('refused'),
      eb.fn.min<string | null>('submitted_at').as('since'),
    ])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
}

import type { Db } from '../schema.ts'
import { stillCounts } from './after-leaving.ts'

export function themeIn(db: Db, { codeframe, theme }: { codeframe: string; theme: string }) {
  return db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('id', '=', theme)
    .where('codeframe_id', '=', codeframe)
    .executeTakeFirst()
}

/** A revision that stands, of a resident's comment on a publication of the review. */
export function codableRevision(
  db: Db,
  { review, revision }: { review: string; revision: string },
) {
  return db
    .selectFrom('comment_revision')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .innerJoin('review_publication', 'review_publication.publication_id', 'comment.publication_id')
    .select(['comment_revision.id', 'comment_revision.comment_id'])
    .where('comment_revision.id', '=', revision)
    .whereRef('comment_revision.number', '=', 'comment.revision')
    .where('comment.appointment_id', 'is', null)
    .where('comment.consideration', '<>', 'excluded')
    .where('review_publication.review_id', '=', review)
    .executeTakeFirst()
}

export function standingCoding(db: Db, comment: string) {
  return db
    .selectFrom('coding')
    .innerJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .select('coding.id')
    .where('comment_revision.comment_id', '=', comment)
    .where('coding.removed_at', 'is', null)
    .where('coding.coded_by', 'is not', null)
    .limit(1)
    .executeTakeFirst()
}

export type ThemeCount = {
  id: string
  name: string
  description: string
  comments: number
  people: number
  inFavour: number
  against: number
}

/**
 * Each theme of a codeframe with how many comments and how many people raised it, counted from
 * codings by people that stand on the revision that stands. Comments their authors took back do not count.
 */
export function themeCounts(db: Db, codeframe: string): Promise<ThemeCount[]> {
  return db
    .selectFrom('theme')
    .leftJoin('coding', (join) =>
      join
        .onRef('coding.theme_id', '=', 'theme.id')
        .on('coding.removed_at', 'is', null)
        .on('coding.coded_by', 'is not', null),
    )
    .leftJoin('comment_revision', 'comment_revision.id', 'coding.revision_id')
    .leftJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'comment_revision.comment_id')
        .onRef('comment.revision', '=', 'comment_revision.number')
        .on((eb) => stillCounts(eb)),
    )
    .select((eb) => [
      'theme.id',
      'theme.name',
      'theme.description',
      eb.fn.count<number>('comment.id').distinct().as('comments'),
      eb.fn
        .count<number>(eb.fn.coalesce('comment.person_id', 'comment.legacy_identity_id'))
        .distinct()
        .as('people'),
      eb.fn
        .count<number>(eb.case().when('coding.stance', '=', 'for').then(eb.ref('comment.id')).end())
        .distinct()
        .as('inFavour'),
      eb.fn
        .count<number>(
          eb.case().when('coding.stance', '=', 'against').then(eb.ref('comment.id')).end(),
        )
        .distinct()
        .as('against'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .groupBy(['theme.id', 'theme.name', 'theme.description'])
    .orderBy('comments', 'desc')
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

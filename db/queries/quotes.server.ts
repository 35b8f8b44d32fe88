import { sql, type NotNull } from 'kysely'
import type { Db } from '../schema.ts'
import { countedCodings } from './evidence.ts'

/**
 * For each theme one comment that is publicly shown, as the public reads it. A letter is quoted only in
 * the words an officer wrote for the public, and has no page to read it on.
 */
export function quotesFor(db: Db, codeframe: string) {
  return db
    .selectFrom(ranked(db).where('theme.codeframe_id', '=', codeframe).as('ranked'))
    .select(['theme_id', 'reference', 'public_html'])
    .where('place', '=', 1)
    .$narrowType<{ public_html: NotNull }>()
    .execute()
}

type Keeping = { theme: string; most: number }

/** For one theme a few, in the order in which they would be shown: any of them may be taken back later. */
export function quotesToKeep(db: Db, { theme, most }: Keeping) {
  return db
    .selectFrom(ranked(db).where('coding.theme_id', '=', theme).as('ranked'))
    .select(['theme_id', 'place', 'comment_id', 'revision_id', 'letter as contribution_id'])
    .where('place', '<=', most)
    .execute()
}

/** One that is for it, starts a thread and raises little else comes first, then the most supported. */
function ranked(db: Db) {
  return countedCodings(db)
    .select((eb) => [
      'coding.theme_id',
      'comment.id as comment_id',
      'comment.reference',
      'comment_revision.id as revision_id',
      eb
        .case()
        .when('contribution.comment_id', 'is', null)
        .then(eb.ref('contribution.id'))
        .end()
        .as('letter'),
      eb.fn.coalesce('contribution.public_html', 'comment_revision.public_html').as('public_html'),
      sql<number>`row_number() over (partition by coding.theme_id
        order by case coding.stance when 'for' then 0 else 1 end, coalesce(comment.depth, 0) > 0,
          (select count(*) from coding as other where other.contribution_id = coding.contribution_id),
          coalesce(comment.support_count, 0) desc, contribution.id)`.as('place'),
    ])
    .where((eb) =>
      eb.or([eb('comment.shown_as', '=', 'text'), eb('contribution.public_html', 'is not', null)]),
    )
}

/**
 * Those kept for what was published, as far as the public can still read the words they were kept
 * for: a comment unchanged in its place, a letter in what an officer wrote of it for the public.
 */
export function keptQuotes(db: Db, figures: string) {
  return db
    .selectFrom('published_quote')
    .leftJoin('comment', 'comment.id', 'published_quote.comment_id')
    .leftJoin('publication', 'publication.id', 'comment.publication_id')
    .leftJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.id', '=', 'published_quote.revision_id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('contribution', 'contribution.id', 'published_quote.contribution_id')
    .select((eb) => [
      'published_quote.theme_id',
      'comment.reference',
      eb.fn.coalesce('contribution.public_html', 'comment_revision.public_html').as('public_html'),
    ])
    .where('published_quote.figures_id', '=', figures)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('comment.shown_as', '=', 'text'),
          eb('publication.withdrawn_at', 'is', null),
          eb('comment_revision.public_html', 'is not', null),
        ]),
        eb.and([
          eb('contribution.public_html', 'is not', null),
          eb('contribution.consideration', '<>', 'excluded'),
        ]),
      ]),
    )
    .orderBy('published_quote.theme_id')
    .orderBy('published_quote.place')
    .$narrowType<{ public_html: NotNull }>()
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { stands } from './dispositions.server.ts'
import { countedCodings } from './evidence.ts'

type OnPage = { comments: string[] }

/** For comments of one page of threads: each theme they were counted in that has its answer in public. */
export function countedAmong(db: Db, { comments }: OnPage) {
  return countedCodings(db)
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .innerJoin('outcome', (join) =>
      join
        .onRef('outcome.review_id', '=', 'policy_review.id')
        .on('outcome.withdrawn_at', 'is', null),
    )
    .innerJoin('disposition', 'disposition.theme_id', 'theme.id')
    .select([
      sql<string>`contribution.comment_id`.as('comment_id'),
      'theme.id as theme_id',
      'theme.name',
      'disposition.disposition',
      'policy_review.slug',
      'policy_review.title',
    ])
    .distinct()
    .where('contribution.comment_id', 'in', comments)
    .where('comment.shown_as', '=', 'text')
    .where('codeframe.state', '<>', 'superseded')
    .where((eb) => stands(eb))
    .orderBy('theme.name')
    .limit(2_000)
    .execute()
}

type Here = { review: string; codeframe: string; publication: string; limit: number }

/** The themes that comments on one page raised: what came by letter or on another page is not counted. */
export function themesRaisedOn(db: Db, { review, codeframe, publication, limit }: Here) {
  return countedCodings(db)
    .select((eb) => [
      'theme.id',
      'theme.name',
      eb.fn.count<number>('coding.contribution_id').distinct().as('contributions'),
    ])
    .where('theme.codeframe_id', '=', codeframe)
    .where('contribution.review_id', '=', review)
    .where('comment.publication_id', '=', publication)
    .where('theme.retired_at', 'is', null)
    .groupBy(['theme.id', 'theme.name'])
    .orderBy('contributions', 'desc')
    .orderBy('theme.name')
    .limit(limit)
    .execute()
}

/** Sections of a page that were changed because of what people said, with the theme that did it. */
export function changedHere(db: Db, publication: string) {
  return db
    .selectFrom('disposition')
    .innerJoin('theme', 'theme.id', 'disposition.theme_id')
    .innerJoin('codeframe', 'codeframe.id', 'theme.codeframe_id')
    .innerJoin('policy_review', 'policy_review.id', 'codeframe.review_id')
    .innerJoin('outcome', (join) =>
      join
        .onRef('outcome.review_id', '=', 'policy_review.id')
        .on('outcome.withdrawn_at', 'is', null),
    )
    .select([
      'disposition.changed_section_key as section_key',
      'disposition.changed_edition as edition',
      'theme.id as theme_id',
      'theme.name',
      'policy_review.slug',
    ])
    .where('disposition.changed_publication_id', '=', publication)
    .where('codeframe.state', '<>', 'superseded')
    .where((eb) => stands(eb))
    .orderBy('theme.name')
    .limit(100)
    .execute()
}

/** Whether a review has more contributions than this; counts no further. */
export async function isLarge(db: Db, { review, over }: { review: string; over: number }) {
  const rows = await db
    .selectFrom('contribution')
    .select('id')
    .where('review_id', '=', review)
    .orderBy('id')
    .offset(over)
    .limit(1)
    .execute()
  return rows.length > 0
}

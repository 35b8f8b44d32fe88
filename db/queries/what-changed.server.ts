import { sql } from 'kysely'
import type { Db } from '../schema.ts'

type Page = { before: { at: string; id: string } | null; limit: number }

/** Outcomes, and feedback that was published before them, newest first. */
export function whatChanged(db: Db, { before, limit }: Page) {
  const outcomes = db
    .selectFrom('outcome')
    .innerJoin('policy_review', 'policy_review.id', 'outcome.review_id')
    .select([
      'outcome.id',
      'outcome.published_at',
      'policy_review.slug',
      'policy_review.title',
      'outcome.did as words',
      sql<string | null>`outcome.decided_by_body`.as('decided_by'),
      sql<string | null>`outcome.decided_on`.as('decided_on'),
    ])
    .where('outcome.withdrawn_at', 'is', null)
    .$if(before !== null, (query) => query.where(isEarlier('outcome', before)))
  const feedback = db
    .selectFrom('feedback')
    .innerJoin('policy_review', 'policy_review.id', 'feedback.review_id')
    .select([
      'feedback.id',
      'feedback.published_at',
      'policy_review.slug',
      'policy_review.title',
      'feedback.said as words',
      sql<string | null>`null`.as('decided_by'),
      sql<string | null>`null`.as('decided_on'),
    ])
    .where('feedback.withdrawn_at', 'is', null)
    .$if(before !== null, (query) => query.where(isEarlier('feedback', before)))
  return db
    .selectFrom(outcomes.unionAll(feedback).as('published'))
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function isEarlier(table: 'outcome' | 'feedback', before: Page['before']) {
  const { at, id } = before ?? { at: '', id: '' }
  return sql<boolean>`(${sql.table(table)}.published_at, ${sql.table(table)}.id) < (${at}, ${id})`
}

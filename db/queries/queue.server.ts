import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import type { HoldReason } from '../schema/comments.ts'

export type QueueKey = { at: string; id: string }

export type QueueFilter = { held: boolean | null; reason: HoldReason | null }

/** Comments waiting for an officer, oldest first, a page at a time. */
export function waitingComments(
  db: Db,
  { held, reason }: QueueFilter,
  { after, limit }: { after: QueueKey | null; limit: number },
) {
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
    .leftJoin('hold', (join) =>
      join.onRef('hold.revision_id', '=', 'comment_revision.id').on('hold.position', '=', 0),
    )
    .select([
      'comment.id',
      'comment.reference',
      'comment.author_name',
      'comment.state',
      'comment.waiting_since',
      'edition.title as page',
      'hold.reason',
    ])
    .select((eb) =>
      eb.fn<string>('substr', ['comment_revision.body', sql.lit(1), sql.lit(200)]).as('opening'),
    )
    .where('comment.waiting_since', 'is not', null)
    .$if(held === true, (query) => query.where('comment.state', '=', 'held'))
    .$if(held === false, (query) => query.where('comment.state', '<>', 'held'))
    .$if(reason !== null, (query) => query.where('hold.reason', '=', reason ?? 'links'))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(comment.waiting_since, comment.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('comment.waiting_since')
    .orderBy('comment.id')
    .limit(limit)
    .execute()
}

const COUNTED = 1_000

/** What waits, by state and by the first reason, over the oldest thousand. */
export async function waitingCounts(db: Db) {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('comment')
        .select(['id', 'revision', 'state'])
        .where('waiting_since', 'is not', null)
        .orderBy('waiting_since')
        .limit(COUNTED)
        .as('waiting'),
    )
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'waiting.id')
        .onRef('comment_revision.number', '=', 'waiting.revision'),
    )
    .leftJoin('hold', (join) =>
      join.onRef('hold.revision_id', '=', 'comment_revision.id').on('hold.position', '=', 0),
    )
    .select((eb) => ['waiting.state', 'hold.reason', eb.fn.countAll<number>().as('comments')])
    .groupBy(['waiting.state', 'hold.reason'])
    .execute()
  return rows
}

import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'

export type CommentKey = { at: string; id: string }

type Page = {
  publication: string
  after: CommentKey | null
  order: 'asc' | 'desc'
  limit: number
}

/** Comments as anyone may read them, for the API and the feeds. Words and names only where they are shown. */
export function publicComments(db: Db, { publication, after, order, limit }: Page) {
  const onlyWhenShown = (column: string) =>
    sql<string | null>`case when comment.shown_as = 'text' then ${sql.ref(column)} end`
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .leftJoin('comment as parent', 'parent.id', 'comment.parent_id')
    .leftJoin('legacy_identity', 'legacy_identity.id', 'comment.legacy_identity_id')
    .leftJoin('appointment', 'appointment.id', 'comment.appointment_id')
    .select([
      'comment.id',
      'comment.reference',
      'comment.state',
      'comment.voice',
      'comment.support_count',
      'comment.submitted_at',
      'comment.published_at',
      'parent.reference as parent',
      'appointment.post',
      onlyWhenShown('comment.author_name').as('author'),
      onlyWhenShown('comment.on_behalf_of').as('on_behalf_of'),
      onlyWhenShown('comment.ward').as('ward'),
      onlyWhenShown('legacy_identity.provider').as('via'),
      onlyWhenShown('comment_revision.public_html').as('html'),
    ])
    .where('comment.publication_id', '=', publication)
    .where('comment.shown_as', '<>', 'nothing')
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(comment.submitted_at, comment.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('comment.submitted_at', order)
    .orderBy('comment.id', order)
    .limit(limit)
    .execute()
}

import type { Db } from '../schema.ts'

/** Shown comments on a member's pages that no official reply answers, most supported first. */
export function unansweredOn(db: Db, appointment: string) {
  return db
    .selectFrom('comment')
    .innerJoin('publication', 'publication.id', 'comment.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'comment.reference',
      'comment.author_name',
      'comment.support_count',
      'comment_revision.public_html',
      'edition.title',
    ])
    .where('publication.appointment_id', '=', appointment)
    .where('comment.parent_id', 'is', null)
    .where('comment.shown_as', '=', 'text')
    .where('comment.voice', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('answer')
            .select('answer.reply_id')
            .whereRef('answer.comment_id', '=', 'comment.id'),
        ),
      ),
    )
    .orderBy('comment.support_count', 'desc')
    .orderBy('comment.id')
    .limit(8)
    .execute()
}

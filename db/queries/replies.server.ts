import type { Db } from '../schema.ts'

/** A resident's comment that is shown, as the public reads it, with whose page it stands on. */
export function answerableComment(db: Db, reference: string) {
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
    .select([
      'comment.id',
      'comment.reference',
      'comment.publication_id',
      'comment.root_id',
      'comment.depth',
      'comment.person_id',
      'comment.author_name',
      'comment.shown_as',
      'comment.submitted_at',
      'comment_revision.public_html',
      'publication.appointment_id',
      'edition.title as page',
    ])
    .where('comment.reference', '=', reference)
    .where('comment.shown_as', '=', 'text')
    .where('comment.voice', 'is', null)
    .executeTakeFirst()
}

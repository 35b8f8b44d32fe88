import type { Db } from '../schema.ts'
import { wordsThatRemain } from './after-leaving.ts'

/** What is masked in a revision now, in the order of its text. */
export function standingRedactions(db: Db, revision: string) {
  return db
    .selectFrom('redaction')
    .innerJoin('person', 'person.id', 'redaction.made_by')
    .select([
      'redaction.id',
      'redaction.starts_at',
      'redaction.ends_at',
      'redaction.category',
      'redaction.reason',
      'redaction.made_at',
      'redaction.made_by',
      'person.name as officer',
    ])
    .where('redaction.revision_id', '=', revision)
    .where('redaction.lifted_at', 'is', null)
    .orderBy('redaction.starts_at')
    .limit(500)
    .execute()
}

export function redactionById(db: Db, id: string) {
  return db
    .selectFrom('redaction')
    .innerJoin('comment_revision', 'comment_revision.id', 'redaction.revision_id')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'comment_revision.comment_id')
        .onRef('comment.revision', '=', 'comment_revision.number'),
    )
    .select([
      'redaction.id',
      'redaction.revision_id',
      'redaction.category',
      'redaction.reason',
      'redaction.lifted_at',
      'comment.id as comment_id',
      'comment.reference',
    ])
    .where('redaction.id', '=', id)
    .executeTakeFirst()
}

/** The words as they were written. Asking for them on somebody's behalf is recorded by `seeOriginal`. */
export function originalWords(db: Db, revision: string) {
  return db
    .selectFrom('comment_revision')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .select(['comment_revision.id', 'comment_revision.comment_id', 'comment_revision.body'])
    .where('comment_revision.id', '=', revision)
    .where((eb) =>
      eb.or([eb('comment.author_left_at', 'is', null), eb('comment.may_stay', '=', 1)]),
    )
    .executeTakeFirst()
}

/** What a preview needs of a resident's comment: the words as those who work here read them. */
export function wordsToMask(db: Db, reference: string) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select(['comment_revision.id as revision', wordsThatRemain().as('body')])
    .where('comment.reference', '=', reference)
    .where('comment.voice', 'is', null)
    .executeTakeFirst()
}

/** Who looked at the original, the latest first. */
export function viewsOf(db: Db, revision: string) {
  return db
    .selectFrom('original_view')
    .innerJoin('person', 'person.id', 'original_view.seen_by')
    .select(['original_view.id', 'original_view.seen_at', 'person.name as officer'])
    .where('original_view.revision_id', '=', revision)
    .orderBy('original_view.id', 'desc')
    .limit(50)
    .execute()
}

/** What is masked in the words of a comment that stand, as its author may know it. */
export function masksOn(db: Db, comment: string) {
  return db
    .selectFrom('redaction')
    .innerJoin('comment_revision', 'comment_revision.id', 'redaction.revision_id')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'comment_revision.comment_id')
        .onRef('comment.revision', '=', 'comment_revision.number'),
    )
    .select(['redaction.category', 'redaction.reason', 'redaction.made_at'])
    .where('comment.id', '=', comment)
    .where('redaction.lifted_at', 'is', null)
    .orderBy('redaction.starts_at')
    .limit(100)
    .execute()
}

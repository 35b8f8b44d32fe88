import type { Db } from '../schema.ts'
import { wordsThatRemain } from './after-leaving.ts'

const SHOWN = 5

type Place = { id: string; parent_id: string | null }

/** The latest answers to a comment, and what else answers the same one. */
export async function aroundComment(db: Db, { id, parent_id }: Place) {
  const [replies, siblings] = await Promise.all([
    answersTo(db, { parent: id, except: id }),
    parent_id === null ? [] : answersTo(db, { parent: parent_id, except: id }),
  ])
  return { replies, siblings }
}

function answersTo(db: Db, { parent, except }: { parent: string; except: string }) {
  return db
    .selectFrom('comment')
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
    .where('comment.parent_id', '=', parent)
    .where('comment.id', '<>', except)
    .orderBy('comment.id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** The words before the revision that stands, unless their author took them along. */
export function revisionBefore(db: Db, { id, revision }: { id: string; revision: number }) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .select(['comment_revision.number', wordsThatRemain().as('body')])
    .where('comment.id', '=', id)
    .where('comment_revision.number', '=', revision - 1)
    .executeTakeFirst()
}

export function placeOf(db: Db, comment: string) {
  return db
    .selectFrom('comment')
    .select(['id', 'parent_id'])
    .where('id', '=', comment)
    .executeTakeFirstOrThrow()
}

import type { Db } from '../schema.ts'

/** Comments that were taken out of the queue for safeguarding, a threat or the law, oldest first. */
export function openEscalations(db: Db, { after, limit }: { after: string | null; limit: number }) {
  return escalations(db)
    .where('escalation.closed_at', 'is', null)
    .$if(after !== null, (query) => query.where('escalation.id', '>', after ?? ''))
    .orderBy('escalation.id')
    .limit(limit)
    .execute()
}

export function escalationsOf(db: Db, comment: string) {
  return escalations(db)
    .where('escalation.comment_id', '=', comment)
    .orderBy('escalation.id')
    .limit(50)
    .execute()
}

/** How many are open; a hundred at most. */
export async function countEscalations(db: Db) {
  const rows = await db
    .selectFrom('escalation')
    .select('id')
    .where('closed_at', 'is', null)
    .limit(100)
    .execute()
  return rows.length
}

function escalations(db: Db) {
  return db
    .selectFrom('escalation')
    .innerJoin('comment', 'comment.id', 'escalation.comment_id')
    .innerJoin('person as raiser', 'raiser.id', 'escalation.raised_by')
    .leftJoin('person as closer', 'closer.id', 'escalation.closed_by')
    .select([
      'escalation.id',
      'escalation.comment_id',
      'escalation.kind',
      'escalation.note',
      'escalation.raised_at',
      'escalation.closed_at',
      'escalation.words',
      'raiser.name as raisedBy',
      'closer.name as closedBy',
      'comment.reference',
      'comment.author_name',
      'comment.state',
    ])
}

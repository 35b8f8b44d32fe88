import type { Db } from '../schema.ts'

const AT_ONCE = 100

/** Returned comments whose authors have until a moment at most, the soonest first. */
export function termsEndingBy(db: Db, at: string) {
  return terms(db).where('return_term.lapses_at', '<=', at).execute()
}

/** The same, where nobody has reminded the author yet. */
export function termsToRemind(db: Db, at: string) {
  return terms(db)
    .where('return_term.lapses_at', '<=', at)
    .where('return_term.reminded_at', 'is', null)
    .execute()
}

/** Until when its author may still change a comment that was returned. */
export async function returnedUntil(db: Db, comment: string) {
  const term = await db
    .selectFrom('return_term')
    .select('lapses_at')
    .where('comment_id', '=', comment)
    .where('ended_at', 'is', null)
    .orderBy('lapses_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return term?.lapses_at ?? null
}

function terms(db: Db) {
  return db
    .selectFrom('return_term')
    .innerJoin('decision', 'decision.id', 'return_term.decision_id')
    .innerJoin('comment', 'comment.id', 'return_term.comment_id')
    .select([
      'return_term.decision_id',
      'return_term.comment_id',
      'decision.number',
      'comment.person_id',
      'comment.state',
      'comment.decisions',
      'comment.published_at',
    ])
    .where('return_term.ended_at', 'is', null)
    .orderBy('return_term.lapses_at')
    .limit(AT_ONCE)
}

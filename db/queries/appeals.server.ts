import type { Db } from '../schema.ts'

/** Whether a decision about a comment waits for another officer's answer. */
export async function hasOpenAppeal(db: Db, comment: string) {
  const row = await db
    .selectFrom('decision_appeal')
    .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
    .select('decision_appeal.id')
    .where('decision.comment_id', '=', comment)
    .where('decision_appeal.result', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** An appeal with the decision it is about, as officers and its author may know it. */
export function appealById(db: Db, id: string) {
  return appeals(db).where('decision_appeal.id', '=', id).executeTakeFirst()
}

/** The appeals about a comment, oldest first. */
export function appealsAbout(db: Db, comment: string) {
  return appeals(db)
    .where('decision.comment_id', '=', comment)
    .orderBy('decision_appeal.id')
    .limit(50)
    .execute()
}

type DueKey = { at: string; id: string }

/** Those that wait for an answer, the one due first at the top. */
export function openAppeals(db: Db, { after, limit }: { after: DueKey | null; limit: number }) {
  return appeals(db)
    .where('decision_appeal.result', 'is', null)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('decision_appeal.due_at', 'decision_appeal.id'),
          '>',
          eb.tuple(after?.at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('decision_appeal.due_at')
    .orderBy('decision_appeal.id')
    .limit(limit)
    .execute()
}

/** The ones answered last. */
export function answeredAppeals(db: Db, { limit }: { limit: number }) {
  return appeals(db)
    .where('decision_appeal.decided_at', 'is not', null)
    .orderBy('decision_appeal.decided_at', 'desc')
    .orderBy('decision_appeal.id', 'desc')
    .limit(limit)
    .execute()
}

/** How many wait; a hundred at most. */
export async function countOpenAppeals(db: Db) {
  const rows = await db
    .selectFrom('decision_appeal')
    .select('id')
    .where('result', 'is', null)
    .limit(100)
    .execute()
  return rows.length
}

/** Open ones due before a moment. */
export function appealsDueBefore(db: Db, at: string) {
  return db
    .selectFrom('decision_appeal')
    .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
    .select(['decision_appeal.id', 'decision.decided_by'])
    .where('decision_appeal.result', 'is', null)
    .where('decision_appeal.due_at', '<=', at)
    .orderBy('decision_appeal.due_at')
    .limit(100)
    .execute()
}

function appeals(db: Db) {
  return db
    .selectFrom('decision_appeal')
    .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('person as decider', 'decider.id', 'decision.decided_by')
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .leftJoin('person as answerer', 'answerer.id', 'decision_appeal.decided_by')
    .select([
      'decision_appeal.id',
      'decision_appeal.decision_id',
      'decision_appeal.person_id',
      'decision_appeal.grounds',
      'decision_appeal.submitted_at',
      'decision_appeal.due_at',
      'decision_appeal.result',
      'decision_appeal.words',
      'decision_appeal.decided_at as answered_at',
      'answerer.name as answeredBy',
      'comment.id as comment_id',
      'comment.reference',
      'comment.author_name',
      'decision.verdict',
      'decision.number',
      'decision.revision_id',
      'decision.decided_at',
      'decision.decided_by',
      'decider.name as officer',
      'house_rule.number as rule',
      'house_rule.title as ruleTitle',
    ])
}

/** The decision that stands about a comment, with what says whether its author may appeal. */
export async function appealableDecision(db: Db, comment: string) {
  const decision = await db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .leftJoin('decision_appeal', 'decision_appeal.decision_id', 'decision.id')
    .select((eb) => [
      'decision.id',
      'decision.verdict',
      'decision.decided_at',
      'decision_appeal.id as appeal',
      'comment.revision as standing',
      'comment_revision.number as about',
      eb
        .selectFrom('redaction')
        .select('redaction.id')
        .whereRef('redaction.revision_id', '=', 'decision.revision_id')
        .where('redaction.lifted_at', 'is', null)
        .limit(1)
        .as('mask'),
    ])
    .where('decision.comment_id', '=', comment)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!decision) return undefined
  const { standing, about, mask, ...rest } = decision
  return { ...rest, isLatest: standing === about, isMasked: mask !== null }
}

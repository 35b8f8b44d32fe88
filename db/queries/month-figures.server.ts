import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** From one moment to before another. */
export type Span = { from: string; until: string }

/** Not what officials say, nor what came from an old blog; said as the indexes of migration 028 say it. */
export const receivedHere = sql<boolean>`coalesce(comment.voice, comment.source) is null`

/** Comments of residents sent here, and how many of them wait for an officer now. */
export function receivedIn(db: Db, { from, until }: Span) {
  return db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('received'),
      eb.fn.count<number>('waiting_since').as('waiting'),
    ])
    .where('submitted_at', '>=', from)
    .where('submitted_at', '<', until)
    .where(receivedHere)
    .executeTakeFirstOrThrow()
}

/** Comments of residents that the public could first read then, and those of them no officer had seen. */
export function firstPublicIn(db: Db, { from, until }: Span) {
  return db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('published'),
      eb.fn
        .count<number>(eb.case().when('published_at', '=', eb.ref('submitted_at')).then(1).end())
        .as('atOnce'),
    ])
    .where('published_at', '>=', from)
    .where('published_at', '<', until)
    .where(receivedHere)
    .executeTakeFirstOrThrow()
}

/** Decisions by what was decided and the rule they cite. */
export function decisionsIn(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision')
    .leftJoin('house_rule', 'house_rule.id', 'decision.house_rule_id')
    .select((eb) => [
      'decision.verdict',
      'house_rule.number as rule',
      'house_rule.title as ruleTitle',
      eb.fn.countAll<number>().as('decisions'),
    ])
    .where('decision.decided_at', '>=', from)
    .where('decision.decided_at', '<', until)
    .where('decision.undone_at', 'is', null)
    .groupBy(['decision.verdict', 'house_rule.number', 'house_rule.title'])
    .execute()
}

/** Decisions that count, by the hour of UTC in which they were made, with the latest of each. */
export function decisionsByHour(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision')
    .select((eb) => [
      sql<string>`substr(decision.decided_at, 1, 13)`.as('hour'),
      eb.fn.countAll<number>().as('decisions'),
      sql<string>`max(decision.id)`.as('latest'),
    ])
    .where('decided_at', '>=', from)
    .where('decided_at', '<', until)
    .where('undone_at', 'is', null)
    .groupBy(sql`substr(decision.decided_at, 1, 13)`)
    .orderBy('hour')
    .execute()
}

/** Decisions that count, each with when its revision was sent and whether a check had held that; and the comment, where it was not its first. */
export function timedDecisionsIn(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select([
      'decision.number',
      'decision.decided_at',
      'comment_revision.submitted_at',
      sql<string | null>`case when decision.number > 1 then decision.comment_id end`.as('later'),
      sql<string | null>`case when decision.number > 1 then decision.revision_id end`.as(
        'revision_id',
      ),
      sql<number | null>`case when exists (select 1 from hold
        where hold.revision_id = decision.revision_id and hold.reason <> 'reported')
        then 1 end`.as('held'),
    ])
    .where('decision.decided_at', '>=', from)
    .where('decision.decided_at', '<', until)
    .where('decision.undone_at', 'is', null)
    .execute()
}

/** Appeals made then. */
export async function appealsMadeIn(db: Db, { from, until }: Span) {
  const { appeals } = await db
    .selectFrom('decision_appeal')
    .select((eb) => eb.fn.countAll<number>().as('appeals'))
    .where('submitted_at', '>=', from)
    .where('submitted_at', '<', until)
    .executeTakeFirstOrThrow()
  return appeals
}

/** Appeals answered then, by their result. */
export function appealsAnsweredIn(db: Db, { from, until }: Span) {
  return db
    .selectFrom('decision_appeal')
    .select((eb) => ['result', eb.fn.countAll<number>().as('appeals')])
    .where('decided_at', '>=', from)
    .where('decided_at', '<', until)
    .groupBy('result')
    .execute()
}

/** When the first comment of a resident was sent here; null before there is one. */
export async function firstReceived(db: Db) {
  const first = await db
    .selectFrom('comment')
    .select('submitted_at')
    .where(receivedHere)
    .orderBy('submitted_at')
    .limit(1)
    .executeTakeFirst()
  return first?.submitted_at ?? null
}

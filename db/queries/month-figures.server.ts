import type { Db } from '../schema.ts'
import type { RegisterKey } from './register.server.ts'

/** From one moment to before another. */
export type Span = { from: string; until: string }

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
    .where('voice', 'is', null)
    .where('source', 'is', null)
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
    .where('voice', 'is', null)
    .where('source', 'is', null)
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

type Page = Span & { after: RegisterKey | null; limit: number }

/** The first decision about each revision, with when that was sent and whether a check had held it. */
export function firstDecisionsIn(db: Db, { from, until, after, limit }: Page) {
  return db
    .selectFrom('decision')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select((eb) => [
      'decision.id',
      'decision.decided_at',
      'comment_revision.submitted_at',
      eb
        .selectFrom('hold')
        .select((hold) => hold.fn.countAll<number>().as('holds'))
        .whereRef('hold.revision_id', '=', 'decision.revision_id')
        .where('hold.reason', '<>', 'reported')
        .as('holds'),
    ])
    .where('decision.decided_at', '>=', after?.at ?? from)
    .where('decision.decided_at', '<', until)
    .where('decision.undone_at', 'is', null)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('decision.decided_at', 'decision.id'),
          '>',
          eb.tuple(after?.at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decision as earlier')
            .select('earlier.id')
            .whereRef('earlier.comment_id', '=', 'decision.comment_id')
            .whereRef('earlier.revision_id', '=', 'decision.revision_id')
            .whereRef('earlier.number', '<', 'decision.number')
            .where('earlier.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .limit(limit)
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
    .where('voice', 'is', null)
    .where('source', 'is', null)
    .orderBy('submitted_at')
    .limit(1)
    .executeTakeFirst()
  return first?.submitted_at ?? null
}

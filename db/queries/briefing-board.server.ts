import { sql, type SqlBool } from 'kysely'
import type { Db } from '../schema.ts'
import type { BriefingState } from '../schema/briefing.ts'

type Key = { at: string; id: string }
type Board = { states: BriefingState[]; factsFrom: string | null; after: Key | null; limit: number }

/** Briefings on their way, the one due first at the top. */
export function briefingsDue(db: Db, { states, factsFrom, after, limit }: Board) {
  return listed(db)
    .where('briefing.state', 'not in', ['published', 'declined'])
    .where('briefing.state', 'in', states)
    .$if(factsFrom !== null, (query) => query.where('briefing.facts_from', '=', factsFrom))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(briefing.due_on, briefing.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('briefing.due_on')
    .orderBy('briefing.id')
    .limit(limit)
    .execute()
}

type Settled = { state: 'published' | 'declined'; before: Key | null; limit: number }

/** Those that came to an end, the latest first. */
export function briefingsSettled(db: Db, { state, before, limit }: Settled) {
  return listed(db)
    .where('briefing.state', '=', state)
    .$if(before !== null, (query) =>
      query.where(sql<SqlBool>`(briefing.moved_at, briefing.id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('briefing.moved_at', 'desc')
    .orderBy('briefing.id', 'desc')
    .limit(limit)
    .execute()
}

function listed(db: Db) {
  return db
    .selectFrom('briefing')
    .innerJoin('comment', 'comment.id', 'briefing.comment_id')
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .innerJoin('publication', 'publication.id', 'briefing.publication_id')
    .innerJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('person as service', 'service.id', 'briefing.facts_from')
    .select([
      'briefing.id',
      'briefing.state',
      'briefing.question',
      'briefing.due_on',
      'briefing.moved_at',
      'comment.reference',
      'comment.shown_as',
      'appointment.holder_name as member',
      'edition.title as page',
      'service.name as factsFrom',
    ])
}

/** How many briefings stand in each state; those that ended are counted no further than a thousand. */
export async function briefingCounts(db: Db) {
  const [running, settled] = await Promise.all([
    db
      .selectFrom('briefing')
      .select((eb) => ['state', eb.fn.countAll<number>().as('briefings')])
      .where('state', 'not in', ['published', 'declined'])
      .groupBy('state')
      .execute(),
    Promise.all((['published', 'declined'] as const).map((state) => settledCount(db, state))),
  ])
  return [...running, ...settled]
}

async function settledCount(db: Db, state: 'published' | 'declined') {
  const { briefings } = await db
    .selectFrom((eb) =>
      eb.selectFrom('briefing').select('id').where('state', '=', state).limit(1_000).as('ended'),
    )
    .select((eb) => eb.fn.countAll<number>().as('briefings'))
    .executeTakeFirstOrThrow()
  return { state, briefings }
}

export async function briefingsOverdue(db: Db, today: string) {
  const { briefings } = await db
    .selectFrom('briefing')
    .select((eb) => eb.fn.countAll<number>().as('briefings'))
    .where('state', 'not in', ['published', 'declined'])
    .where('due_on', '<', today)
    .executeTakeFirstOrThrow()
  return briefings
}

/** What waits for a member's signature, and what of theirs waits for an election to end. */
export function repliesToSign(db: Db, appointment: string) {
  return db
    .selectFrom('briefing')
    .innerJoin('comment', 'comment.id', 'briefing.comment_id')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .select([
      'briefing.id',
      'briefing.state',
      'briefing.question',
      'briefing.due_on',
      'comment.author_name',
      'comment_revision.public_html',
    ])
    .where('briefing.appointment_id', '=', appointment)
    .where('briefing.state', 'in', ['with_member', 'approved'])
    .where('comment.shown_as', '=', 'text')
    .orderBy('briefing.due_on')
    .orderBy('briefing.id')
    .limit(50)
    .execute()
}

type Days = { from: string; until: string; after: Key | null }

/** Briefings on their way that are due in some days, a hundred at a time. */
export function briefingsDueBetween(db: Db, { from, until, after }: Days) {
  return db
    .selectFrom('briefing')
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .select([
      'briefing.id',
      'briefing.state',
      'briefing.due_on',
      'briefing.facts_from',
      'briefing.requested_by',
      'appointment.person_id as member',
    ])
    .where('briefing.state', 'not in', ['published', 'declined'])
    .where('briefing.state', '<>', 'approved')
    .where('briefing.due_on', '>=', from)
    .where('briefing.due_on', '<=', until)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(briefing.due_on, briefing.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('briefing.due_on')
    .orderBy('briefing.id')
    .limit(100)
    .execute()
}

import type { Db } from '../schema.ts'

const CHAINED = [
  'id',
  'action',
  'actor_id',
  'subject',
  'subject_id',
  'detail',
  'at',
  'number',
  'previous_hash',
  'hash',
] as const

/** The oldest events that are not in the chain yet. */
export function unsealedEvents(db: Db, limit: number) {
  return db
    .selectFrom('audit_event')
    .select(['id', 'action', 'actor_id', 'subject', 'subject_id', 'detail', 'at'])
    .where('number', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The next links of the chain after a number, in order. */
export function chainAfter(db: Db, { number, limit }: { number: number; limit: number }) {
  return db
    .selectFrom('audit_event')
    .select(CHAINED)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute()
}

/** The last link as it was written when it was sealed. */
export function chainHead(db: Db) {
  return db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirstOrThrow()
}

export type AuditFilter = {
  /** The first word of the actions wanted. */
  subject: string | null
  /** Whoever did it, or whom it was done to. */
  person: string | null
  from: string | null
  until: string | null
}

type Page = AuditFilter & { before: { at: string; id: string } | null; limit: number }

/** What happened, newest first. */
export function auditEvents(db: Db, { subject, person, from, until, before, limit }: Page) {
  return db
    .selectFrom('audit_event as event')
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .leftJoin('person as about', (join) =>
      join.onRef('about.id', '=', 'event.subject_id').on('event.subject', '=', 'person'),
    )
    .leftJoin('comment', (join) =>
      join.onRef('comment.id', '=', 'event.subject_id').on('event.subject', '=', 'comment'),
    )
    .leftJoin('publication', (join) =>
      join.onRef('publication.id', '=', 'event.subject_id').on('event.subject', '=', 'publication'),
    )
    .select((eb) => [
      'event.id',
      'event.action',
      'event.actor_id',
      'actor.name as actor',
      eb.fn.coalesce('about.name', 'comment.reference', 'publication.slug').as('about'),
      'event.subject',
      'event.subject_id',
      'event.detail',
      'event.at',
      'event.number',
    ])
    .$if(subject !== null, (query) => query.where('event.subject', '=', subject ?? ''))
    .$if(person !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('event.actor_id', '=', person),
          eb.and([eb('event.subject', '=', 'person'), eb('event.subject_id', '=', person ?? '')]),
        ]),
      ),
    )
    .$if(from !== null, (query) => query.where('event.at', '>=', from ?? ''))
    .$if(until !== null, (query) => query.where('event.at', '<', until ?? ''))
    .$if(before !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('event.at', 'event.id'), '<', eb.tuple(before?.at ?? '', before?.id ?? '')),
      ),
    )
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
    .execute()
}

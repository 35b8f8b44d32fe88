import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export type SigningStanding = NonNullable<Awaited<ReturnType<typeof signingStanding>>>

/** A briefing with what decides whether the member may sign it: their post, and the comment. */
export function signingStanding(db: Db, briefing: string) {
  return db
    .selectFrom('briefing')
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .leftJoin('person', 'person.id', 'appointment.person_id')
    .innerJoin('comment', 'comment.id', 'briefing.comment_id')
    .innerJoin('publication', 'publication.id', 'briefing.publication_id')
    .select([
      'briefing.id',
      'briefing.state',
      'briefing.draft',
      'briefing.appointment_id',
      'briefing.requested_by',
      'appointment.person_id',
      'appointment.holder_name',
      'appointment.post',
      'appointment.started_on',
      'appointment.ended_on',
      'person.email',
      sql<string | null>`coalesce(person.disabled_at, person.closed_at)`.as('gone_at'),
      'comment.id as comment_id',
      'comment.publication_id',
      'comment.root_id',
      'comment.depth',
      'comment.person_id as author_id',
      'comment.shown_as',
      'publication.withdrawn_at',
    ])
    .where('briefing.id', '=', briefing)
    .executeTakeFirst()
}

/** A link that still counts: unused, the latest, in time, and sent where its member still reads mail. */
export function openSigningLink(db: Db, { id, at }: { id: string; at: string }) {
  return db
    .selectFrom('signing_link')
    .innerJoin('person', 'person.id', 'signing_link.person_id')
    .innerJoin('briefing', 'briefing.id', 'signing_link.briefing_id')
    .innerJoin('appointment', 'appointment.id', 'briefing.appointment_id')
    .select([
      'signing_link.id',
      'signing_link.briefing_id',
      'signing_link.person_id',
      'signing_link.expires_at',
    ])
    .where('signing_link.id', '=', id)
    .where('signing_link.used_at', 'is', null)
    .where('signing_link.superseded_at', 'is', null)
    .where('signing_link.expires_at', '>', at)
    .whereRef('signing_link.address', '=', 'person.email')
    .whereRef('signing_link.person_id', '=', 'appointment.person_id')
    .executeTakeFirst()
}

/** The link of a briefing that was sent last and not used or replaced. */
export function latestSigningLink(db: Db, briefing: string) {
  return db
    .selectFrom('signing_link')
    .select(['id', 'sent_at', 'expires_at', 'person_id'])
    .where('briefing_id', '=', briefing)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Who holds a post on a day. */
export function signerOf(db: Db, { appointment, today }: { appointment: string; today: string }) {
  return db
    .selectFrom('appointment')
    .select(['id', 'person_id', 'holder_name', 'post'])
    .where('id', '=', appointment)
    .where('person_id', 'is not', null)
    .where('started_on', '<=', today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', today)]))
    .executeTakeFirst()
}

/** Who may be asked for facts: officers, by name. */
export function officersByName(db: Db) {
  return db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('role_grant.role', '=', 'officer')
    .where('role_grant.ended_at', 'is', null)
    .where('person.closed_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .orderBy('person.name')
    .limit(200)
    .execute()
}

import type { Db } from '../schema.ts'

/** What we keep about one person, for that person alone: each list a page at a time, after an id. */
export type OwnPage = { person: string; after: string }

export const ROWS_A_PAGE = 200

export function ownAccount(db: Db, person: string) {
  return db
    .selectFrom('person')
    .select(['name', 'email', 'email_confirmed_at', 'name_changed_at', 'created_at', 'closes_at'])
    .where('id', '=', person)
    .execute()
}

export function ownRoles(db: Db, person: string) {
  return db
    .selectFrom('role_grant')
    .select(['role', 'source', 'granted_at', 'ended_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
}

export function ownPosts(db: Db, person: string) {
  return db
    .selectFrom('appointment')
    .select(['holder_name', 'post', 'started_on', 'ended_on'])
    .where('person_id', '=', person)
    .orderBy('started_on')
    .execute()
}

export function ownCredentials(db: Db, person: string) {
  return db
    .selectFrom('credential')
    .select(['provider', 'label', 'created_at', 'last_used_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
}

export function ownSecondFactor(db: Db, person: string) {
  return db
    .selectFrom('second_factor')
    .select(['created_at', 'confirmed_at'])
    .where('person_id', '=', person)
    .execute()
}

export function ownRecoveryCodes(db: Db, person: string) {
  return db
    .selectFrom('recovery_code')
    .select(['made_at', 'used_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
}

export function ownSessions(db: Db, person: string) {
  return db
    .selectFrom('session')
    .select(['provider', 'device', 'created_at', 'seen_at', 'proven_at', 'expires_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
}

export function ownLinks(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('email_link')
    .select(['id', 'purpose', 'address', 'asked_at', 'expires_at', 'used_at'])
    .where((eb) =>
      eb.or([
        eb('person_id', '=', person),
        eb('address', '=', (own) =>
          own.selectFrom('person').select('email').where('id', '=', person),
        ),
      ]),
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownLegacyIdentities(db: Db, person: string) {
  return db
    .selectFrom('legacy_identity')
    .select(['provider', 'source', 'display_name', 'email', 'claimed_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute()
}

export function ownFollows(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('subscription')
    .leftJoin('publication', (join) =>
      join
        .onRef('publication.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'publication'),
    )
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.publication_id', '=', 'publication.id')
        .onRef('edition.number', '=', 'publication.edition'),
    )
    .leftJoin('portfolio', (join) =>
      join
        .onRef('portfolio.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'portfolio'),
    )
    .leftJoin('policy_review', (join) =>
      join
        .onRef('policy_review.id', '=', 'subscription.subject_id')
        .on('subscription.subject', '=', 'review'),
    )
    .select((eb) => [
      'subscription.id',
      'subscription.subject',
      eb.fn.coalesce('edition.title', 'portfolio.name', 'policy_review.title').as('of'),
      'subscription.frequency',
      'subscription.asked_at',
      'subscription.confirmed_at',
      'subscription.ended_at',
    ])
    .where('subscription.person_id', '=', person)
    .where('subscription.id', '>', after)
    .orderBy('subscription.id')
    .limit(ROWS_A_PAGE)
    .execute()
}

export function ownChoices(db: Db, person: string) {
  return db
    .selectFrom('notification_choice')
    .select(['category', 'frequency', 'chosen_at'])
    .where('person_id', '=', person)
    .orderBy('category')
    .execute()
}

export function ownMails(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('owed_mail')
    .select(['id', 'mail', 'owed_at', 'sent_at', 'dropped_at', 'given_up_at'])
    .where((eb) =>
      eb.or([
        eb('person_id', '=', person),
        eb('address', '=', (own) =>
          own.selectFrom('person').select('email').where('id', '=', person),
        ),
      ]),
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(ROWS_A_PAGE)
    .execute()
}

/** Only events of which the person is the subject, and never who else acted. */
export function ownEvents(db: Db, { person, after }: OwnPage) {
  return db
    .selectFrom('audit_event')
    .select((eb) => [
      'id',
      'action',
      eb
        .case()
        .when('actor_id', '=', person)
        .then('you')
        .when('actor_id', 'is', null)
        .then('the site')
        .else('somebody else')
        .end()
        .as('by'),
      'at',
    ])
    .where('subject', '=', 'person')
    .where('subject_id', '=', person)
    .where('id', '>', after)
    .orderBy('id')
    .limit(ROWS_A_PAGE)
    .execute()
}

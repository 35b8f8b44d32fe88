import type { Db } from '../schema.ts'

/** How a person signs in, oldest first. Nobody has more than a handful. */
export function credentialsOf(db: Db, person: string) {
  return db
    .selectFrom('credential')
    .select(['id', 'provider', 'label', 'created_at', 'last_used_at'])
    .where('person_id', '=', person)
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Providers whose last day has come; `today` is a date such as 2026-11-23. */
export async function removedProviders(db: Db, today: string) {
  const rows = await db
    .selectFrom('provider_removal')
    .select('provider')
    .where('cancelled_at', 'is', null)
    .where('removed_on', '<=', today)
    .execute()
  return rows.map((row) => row.provider)
}

/** Where a person is signed in, newest first. */
export function sessionsOf(db: Db, { person, at }: { person: string; at: string }) {
  return db
    .selectFrom('session')
    .select(['id', 'provider', 'device', 'created_at', 'seen_at'])
    .where('person_id', '=', person)
    .where('expires_at', '>', at)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** How many people sign in by each provider. */
export function peopleByProvider(db: Db) {
  return db
    .selectFrom('credential')
    .select(['provider', (eb) => eb.fn.count<number>('person_id').distinct().as('people')])
    .groupBy('provider')
    .execute()
}

/** People who have no other credential than a provider's. */
function dependents(db: Db, provider: string) {
  return db
    .selectFrom('credential')
    .innerJoin('person', 'person.id', 'credential.person_id')
    .where('credential.provider', '=', provider)
    .where('person.closed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('credential as other')
            .select('other.id')
            .whereRef('other.person_id', '=', 'credential.person_id')
            .where('other.provider', '<>', provider),
        ),
      ),
    )
}

type Dependents = { provider: string; after: string; limit: number }

/** Those who would be left without a way in, in the order in which they came; `after` is a credential. */
export function dependentsOn(db: Db, { provider, after, limit }: Dependents) {
  return dependents(db, provider)
    .select(['credential.id', 'person.id as person', 'person.name', 'person.email'])
    .where('credential.id', '>', after)
    .orderBy('credential.id')
    .limit(limit)
    .execute()
}

/** How many would be left without a way in, and how many of them we cannot write to. */
export async function countDependents(db: Db, provider: string) {
  const counted = await dependents(db, provider)
    .select((eb) => [
      eb.fn.count<number>('person.id').distinct().as('people'),
      eb.fn.count<number>('person.email').distinct().as('withAddress'),
    ])
    .executeTakeFirstOrThrow()
  return counted
}

/** Removals that are planned or done. */
export function plannedRemovals(db: Db) {
  return db
    .selectFrom('provider_removal')
    .innerJoin('person', 'person.id', 'provider_removal.planned_by')
    .select([
      'provider_removal.provider',
      'provider_removal.removed_on',
      'provider_removal.planned_at',
      'person.name as plannedBy',
    ])
    .where('provider_removal.cancelled_at', 'is', null)
    .limit(50)
    .execute()
}

/** The removal that will leave a person without a way in, if one is planned. */
export function removalAheadOf(db: Db, person: string) {
  return db
    .selectFrom('credential')
    .innerJoin('provider_removal', 'provider_removal.provider', 'credential.provider')
    .select(['provider_removal.provider', 'provider_removal.removed_on'])
    .where('credential.person_id', '=', person)
    .where('provider_removal.cancelled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('credential as other')
            .select('other.id')
            .where('other.person_id', '=', person)
            .whereRef('other.provider', '<>', 'credential.provider'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
}

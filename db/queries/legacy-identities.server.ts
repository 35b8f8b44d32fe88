import type { Db } from '../schema.ts'

/** Imported identities with a person's own confirmed address that nobody has claimed. */
export function claimableIdentities(db: Db, person: string) {
  return db
    .selectFrom('legacy_identity')
    .innerJoin('person', 'person.email', 'legacy_identity.email')
    .select((eb) => [
      'legacy_identity.id',
      'legacy_identity.provider',
      'legacy_identity.display_name',
      eb
        .selectFrom('comment')
        .select((own) => own.fn.countAll<number>().as('comments'))
        .whereRef('comment.legacy_identity_id', '=', 'legacy_identity.id')
        .as('comments'),
    ])
    .where('person.id', '=', person)
    .where('legacy_identity.person_id', 'is', null)
    .limit(20)
    .execute()
}

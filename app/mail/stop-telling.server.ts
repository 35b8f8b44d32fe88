import type { Trx } from '#db/schema.ts'

type Stopping = { person: { id: string }; address: string; at: string }

/** Ends everything a person is told: follows, choices and the mail they are still owed. */
export async function stopTelling(trx: Trx, { person: { id }, address, at }: Stopping) {
  await trx
    .updateTable('subscription')
    .set({ ended_at: at })
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await trx
    .updateTable('subscription')
    .set({ person_id: id, ended_at: at })
    .where('email', '=', address)
    .where('person_id', 'is', null)
    .execute()
  await trx.updateTable('subscription').set({ email: null }).where('person_id', '=', id).execute()
  await trx.deleteFrom('notification_choice').where('person_id', '=', id).execute()
  await trx
    .updateTable('owed_mail')
    .set({ dropped_at: at, given_up_at: null, lease: null, leased_until: null })
    .where('person_id', '=', id)
    .where('sent_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()
  await trx.deleteFrom('owed_mail').where('address', '=', address).execute()
}

import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'

type Confirmed = { address: string; name: string; at: string }

/** The person an address that was just confirmed belongs to; a guest is made where there is none. */
export async function personOfAddress(trx: Trx, { address, name, at }: Confirmed) {
  const email = address.toLowerCase()
  await trx
    .insertInto('person')
    .values({ id: newId(), name, email, email_confirmed_at: at, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  return trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
}

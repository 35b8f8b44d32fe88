import { newId } from '#db/id.ts'
import type { Trx } from '#db/schema.ts'
import type { MailName } from './mail.ts'

type Debt = { mail: MailName; to: string; about: string; at: string }

/** Writes down a mail in the transaction that makes it due. Owed once for a person and an event. */
export async function owe(trx: Trx, { mail, to, about, at }: Debt) {
  await trx
    .insertInto('owed_mail')
    .values({
      id: newId(),
      mail,
      person_id: to,
      about_id: about,
      dedupe_key: `${mail}:${about}:${to}`,
      owed_at: at,
      attempt_after: at,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}

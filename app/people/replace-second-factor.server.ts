import * as OTPAuth from 'otpauth'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { newCodesIn } from './recovery-codes.server.ts'
import { stepIn, toShow } from './second-factor.server.ts'
import { opened, seal } from './sealed.server.ts'
import { endSessions } from './sessions.server.ts'

type Someone = { person: { id: string; name: string } }

/** What a new authenticator must be told; the old one counts until the new one gave its first code. Null without an old one. */
export async function beginReplacement(db: Db, { person }: Someone) {
  const drawn = seal(new OTPAuth.Secret({ size: 20 }).base32, person.id)
  await db
    .updateTable('second_factor')
    .set({ next_secret: drawn })
    .where('person_id', '=', person.id)
    .where('confirmed_at', 'is not', null)
    .where('next_secret', 'is', null)
    .execute()
  const next = await nextOf(db, person)
  if (!next) return null
  const secret = opened(next, person.id) ?? (await drawAgain(db, { person, unreadable: next }))
  return toShow(secret, person)
}

async function nextOf(db: Db, person: { id: string }) {
  const kept = await db
    .selectFrom('second_factor')
    .select('next_secret')
    .where('person_id', '=', person.id)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return kept?.next_secret ?? null
}

/** One sealed with an older SECRET gives way. */
async function drawAgain(db: Db, { person, unreadable }: Someone & { unreadable: string }) {
  const secret = new OTPAuth.Secret({ size: 20 }).base32
  await db
    .updateTable('second_factor')
    .set({ next_secret: seal(secret, person.id) })
    .where('person_id', '=', person.id)
    .where('next_secret', '=', unreadable)
    .execute()
  return secret
}

type Given = { person: { id: string }; session: string; code: string; at: string }

/**
 * Puts the new authenticator in the place of the old one with its first code: the old recovery codes
 * and every other session end, and new codes are answered, shown this once.
 */
export function replaceSecondFactor(db: Db, given: Given) {
  return db.transaction().execute((trx) => replaceIn(trx, given))
}

async function replaceIn(trx: Trx, { person, session, code, at }: Given) {
  const next = await nextOf(trx, person)
  const secret = next && opened(next, person.id)
  if (!next || !secret) return { ok: false } as const
  const last_step = stepIn(secret, { code, at })
  if (last_step === null) return { ok: false } as const
  const replaced = await trx
    .updateTable('second_factor')
    .set({ secret: next, next_secret: null, last_step, confirmed_at: at })
    .where('person_id', '=', person.id)
    .where('next_secret', '=', next)
    .executeTakeFirst()
  if (replaced.numUpdatedRows !== 1n) return { ok: false } as const
  await endSessions(trx, { person: person.id, but: session })
  const action = 'person.replaced_second_factor'
  await recordEvent(trx, { action, actor: person, subject: person, at })
  await owe(trx, { mail: 'second-factor-changed', to: person.id, about: `replaced:${at}`, at })
  return { ok: true, codes: await newCodesIn(trx, { person, at }) } as const
}

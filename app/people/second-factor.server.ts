import * as OTPAuth from 'otpauth'
import { renderSVG } from 'uqr'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { config } from '#app/platform/config.server.ts'
import { newCodesIn, takeRecoveryCode } from './recovery-codes.server.ts'
import { isTotp, TOTP } from './second-factor.ts'
import { opened, seal } from './sealed.server.ts'

type Someone = { person: { id: string; name: string }; at: string }

/** What an authenticator must be told: as text, and as a picture; null once it is confirmed. */
export async function beginSecondFactor(db: Db, { person, at }: Someone) {
  const pending = await factorOf(db, person)
  if (pending?.confirmed_at) return null
  const known = pending ? opened(pending.secret, person.id) : null
  const secret =
    known ?? (await drawSecret(db, { person, at, unreadable: pending?.secret ?? null }))
  return toShow(secret, person)
}

/** A secret as an authenticator takes it in: typed, or from a picture. */
export function toShow(secret: string, person: { name: string }) {
  const address = totp(secret, person.name).toString()
  return { secret, picture: renderSVG(address, { border: 2 }) }
}

function factorOf(db: Db, person: { id: string }) {
  return db
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at'])
    .where('person_id', '=', person.id)
    .executeTakeFirst()
}

/** The first of two at once is the one both are shown; one sealed with an older SECRET gives way. */
async function drawSecret(
  db: Db,
  { person, at, unreadable }: Someone & { unreadable: string | null },
) {
  if (unreadable) {
    await db.deleteFrom('second_factor').where('secret', '=', unreadable).execute()
  }
  const secret = new OTPAuth.Secret({ size: 20 }).base32
  await db
    .insertInto('second_factor')
    .values({
      person_id: person.id,
      secret: seal(secret, person.id),
      last_step: 0,
      next_secret: null,
      created_at: at,
      confirmed_at: null,
    })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
  const drawn = await factorOf(db, person)
  return (drawn && opened(drawn.secret, person.id)) ?? secret
}

type Given = { person: { id: string }; code: string; at: string }

/** Sets up the second factor with its first code, and answers the recovery codes, shown this once. */
export function confirmSecondFactor(db: Db, given: Given) {
  return db.transaction().execute((trx) => confirmIn(trx, given))
}

async function confirmIn(trx: Trx, { person, code, at }: Given) {
  const step = await stepOf(trx, { person, code, at })
  if (step === null) return { ok: false } as const
  const confirmed = await trx
    .updateTable('second_factor')
    .set({ confirmed_at: at, last_step: step })
    .where('person_id', '=', person.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (confirmed.numUpdatedRows !== 1n) return { ok: false } as const
  await recordEvent(trx, {
    action: 'person.set_up_second_factor',
    actor: person,
    subject: person,
    at,
  })
  await owe(trx, { mail: 'second-factor-changed', to: person.id, about: `set_up:${at}`, at })
  return { ok: true, codes: await newCodesIn(trx, { person, at }) } as const
}

/** Takes a code of the authenticator or a recovery code, each once; false when it does not count. */
export function takeCode(db: Db, given: Given) {
  return db.transaction().execute((trx) => takeCodeIn(trx, given))
}

export async function takeCodeIn(trx: Trx, given: Given) {
  return isTotp(given.code) ? takeTotp(trx, given) : takeRecoveryCode(trx, given)
}

async function takeTotp(trx: Trx, { person, code, at }: Given) {
  const step = await stepOf(trx, { person, code, at })
  if (step === null) return false
  const taken = await trx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person_id', '=', person.id)
    .where('confirmed_at', 'is not', null)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** The time step a code belongs to, this one or a neighbour; null when it belongs to none. */
async function stepOf(trx: Trx, { person, code, at }: Given) {
  const kept = await trx
    .selectFrom('second_factor')
    .select('secret')
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (!kept) return null
  const secret = opened(kept.secret, person.id)
  return secret === null ? null : stepIn(secret, { code, at })
}

/** The same for a secret at hand. */
export function stepIn(secret: string, { code, at }: { code: string; at: string }) {
  const timestamp = Date.parse(at)
  const known = totp(secret, '')
  const delta = known.validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : known.counter({ timestamp }) + delta
}

/** Takes the second factor away: the next sign-in sets up a new one. For an administrator to do. */
export async function resetSecondFactor(
  trx: Trx,
  { person, by, at }: { person: { id: string }; by: { id: string }; at: string },
) {
  await trx.deleteFrom('second_factor').where('person_id', '=', person.id).execute()
  await trx.deleteFrom('recovery_code').where('person_id', '=', person.id).execute()
  await recordEvent(trx, { action: 'person.lost_second_factor', actor: by, subject: person, at })
  await owe(trx, { mail: 'second-factor-changed', to: person.id, about: `reset:${at}`, at })
}

function totp(secret: string, label: string) {
  return new OTPAuth.TOTP({ issuer: `${config.council} Folkmoot`, label, secret, ...TOTP })
}

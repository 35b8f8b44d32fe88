import { createHmac, randomInt } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { config } from '#app/platform/config.server.ts'
import { RECOVERY_CODES } from './second-factor.ts'

type Given = { person: { id: string }; code: string; at: string }

/** Takes a recovery code, once; false when it does not count. */
export async function takeRecoveryCode(trx: Trx, { person, code, at }: Given) {
  const used = await trx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', person.id)
    .where('code_hash', '=', hashOf(person, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) return false
  const detail = { left: await codesLeft(trx, person.id) }
  const action = 'person.used_recovery_code'
  await recordEvent(trx, { action, actor: person, subject: person, detail, at })
  await owe(trx, { mail: 'second-factor-changed', to: person.id, about: `recovery_used:${at}`, at })
  return true
}

export async function codesLeft(db: Db, person: string) {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}

/** Ten new recovery codes in place of the old ones; they can be read only now. */
export function newCodes(db: Db, renewing: { person: { id: string }; at: string }) {
  return db.transaction().execute((trx) => newCodesIn(trx, renewing))
}

export async function newCodesIn(trx: Trx, { person, at }: { person: { id: string }; at: string }) {
  await trx.deleteFrom('recovery_code').where('person_id', '=', person.id).execute()
  const codes = Array.from({ length: RECOVERY_CODES }, drawCode)
  const rows = codes.map((code) => ({
    id: newId(),
    person_id: person.id,
    code_hash: hashOf(person, code.replace('-', '')),
    made_at: at,
  }))
  await trx.insertInto('recovery_code').values(rows).execute()
  await recordEvent(trx, { action: 'person.drew_codes', actor: person, subject: person, at })
  return codes
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten letters out of thirty: 49 bits, and nothing that is mistaken for something else. */
function drawCode() {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

function hashOf({ id }: { id: string }, code: string) {
  return createHmac('sha256', config.secret).update(`recovery:${id}:${code}`).digest('hex')
}

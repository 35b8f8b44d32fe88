import * as OTPAuth from 'otpauth'
import {
  beginSecondFactor,
  confirmSecondFactor,
  takeCode,
} from '#app/people/second-factor.server.ts'
import { TOTP } from '#app/people/second-factor.ts'
import { after } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { anOfficer } from './ambleford.ts'

export const AT = '2026-11-23T10:00:05.000Z'

export function codeAt(secret: string, at: string) {
  return new OTPAuth.TOTP({ secret, ...TOTP }).generate({ timestamp: Date.parse(at) })
}

/** An officer whose authenticator is set up, a day before. */
export async function anOfficerWithCodes() {
  const person = await anOfficer()
  const before = after(AT, -86_400_000)
  const drawn = await beginSecondFactor(db, { person, at: before })
  const secret = drawn?.secret ?? ''
  const set = await confirmSecondFactor(db, { person, code: codeAt(secret, before), at: before })
  if (!set.ok) throw new Error('The first code did not count.')
  const taking = (code: string, at = AT) => takeCode(db, { person, code, at })
  return { person, secret, codes: set.codes, taking }
}

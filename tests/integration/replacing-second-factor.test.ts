import * as OTPAuth from 'otpauth'
import { expect, test } from 'vitest'
import { beginReplacement, replaceSecondFactor } from '#app/people/replace-second-factor.server.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  takeCode,
} from '#app/people/second-factor.server.ts'
import { TOTP } from '#app/people/second-factor.ts'
import { after, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as page } from '#app/routes/account/second-factor.tsx'
import { action as giveCode } from '#app/routes/account/sign-in-second-factor.tsx'
import { anOfficer } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { signedIn } from '../support/session.ts'

const AT = '2026-11-23T10:00:05.000Z'

function codeAt(secret: string, at: string) {
  return new OTPAuth.TOTP({ secret, ...TOTP }).generate({ timestamp: Date.parse(at) })
}

async function anOfficerWithCodes() {
  const person = await anOfficer()
  const before = after(AT, -86_400_000)
  const secret = (await beginSecondFactor(db, { person, at: before }))?.secret ?? ''
  const set = await confirmSecondFactor(db, { person, code: codeAt(secret, before), at: before })
  if (!set.ok) throw new Error('The first code did not count.')
  const taking = (code: string, at = AT) =>
    takeCode(db, { person, code: code.replace('-', ''), at })
  return { person, secret, codes: set.codes, taking }
}

test('a new authenticator takes the place of the old one with its first code, and not before', async () => {
  const { person, secret, codes, taking } = await anOfficerWithCodes()
  const [here, elsewhere] = [aBrowser([await signedIn(person)]), aBrowser([await signedIn(person)])]
  const session = (await here.viewer())?.session.id ?? ''
  const next = (await beginReplacement(db, { person }))?.secret ?? ''
  expect((await beginReplacement(db, { person }))?.secret).toBe(next)
  const given = { person, session, at: AT }
  expect(await replaceSecondFactor(db, { ...given, code: '000000' })).toEqual({ ok: false })
  const early = codeAt(next, AT)
  expect(await taking(early)).toBe(false)
  expect(await taking(codeAt(secret, AT))).toBe(true)
  expect(await elsewhere.viewer()).not.toBeNull()

  const both = await Promise.all([
    replaceSecondFactor(db, { ...given, code: early }),
    replaceSecondFactor(db, { ...given, code: early }),
  ])
  const replaced = both.filter(({ ok }) => ok)
  expect(replaced).toHaveLength(1)
  expect(await here.viewer()).not.toBeNull()
  expect(await elsewhere.viewer()).toBeNull()
  const later = after(AT, 60_000)
  expect(await taking(codeAt(secret, later), later)).toBe(false)
  expect(await taking(codes[0] ?? '', later)).toBe(false)
  expect(await taking(codeAt(next, later), later)).toBe(true)
  const [fresh] = replaced.flatMap((one) => (one.ok ? one.codes : []))
  expect(await taking(fresh ?? '', later)).toBe(true)
})

test('nobody without an authenticator has one to replace', async () => {
  const person = await anOfficer()
  await beginSecondFactor(db, { person, at: AT })
  expect(await beginReplacement(db, { person })).toBeNull()
})

test('a stale session shows no new secret', async () => {
  const { person } = await anOfficerWithCodes()
  const stale = { openedAt: after(now(), -20 * 60_000), seenAt: now() }
  const answer = await aBrowser([await signedIn(person, stale)]).open(page, {
    path: '/account/second-factor?another=',
  })
  expect(answer.location).toMatch(/^\/account\/proof/)
})

test('a recovery code leads to where another authenticator is set up', async () => {
  const { person, codes } = await anOfficerWithCodes()
  const browser = aBrowser([await signedIn(person, { secondFactor: false })])
  const fields = { code: codes[0] ?? '' }
  const answer = await browser.send(giveCode, { path: '/sign-in/second-factor', fields })
  expect(answer.location).toMatch(/^\/account\/second-factor\?recovered/)
  expect((await browser.open(page, { path: answer.location ?? '' })).said).toMatchObject({
    drawn: null,
    codesLeft: 9,
  })
})

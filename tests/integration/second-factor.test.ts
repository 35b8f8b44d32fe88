import { describe, expect, test } from 'vitest'
import { takeSecondFactor } from '#app/people/disable.server.ts'
import { newCodes } from '#app/people/recovery-codes.server.ts'
import { opened, seal } from '#app/people/sealed.server.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  takeCode,
} from '#app/people/second-factor.server.ts'
import { after, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as recoveryCodes } from '#app/routes/account/recovery-codes.tsx'
import { action as setUp, loader as setUpPage } from '#app/routes/account/second-factor.tsx'
import { action as giveCode } from '#app/routes/account/sign-in-second-factor.tsx'
import { anOfficer } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { anAdministrator } from '../support/callers.ts'
import { anOfficerWithCodes, AT, codeAt } from '../support/second-factor.ts'
import { signedIn } from '../support/session.ts'

const STEP = 30_000

const withoutDash = (code = '') => code.replace('-', '')

describe('a code from an authenticator', () => {
  test('counts once in its half minute', async () => {
    const { secret, taking } = await anOfficerWithCodes()
    expect(await taking(codeAt(secret, AT))).toBe(true)
    expect(await taking(codeAt(secret, AT))).toBe(false)
    expect(await taking(codeAt(secret, AT), after(AT, 5_000))).toBe(false)
  })

  test.each([-STEP, 0, STEP])('counts %i milliseconds off', async (off) => {
    const { secret, taking } = await anOfficerWithCodes()
    expect(await taking(codeAt(secret, after(AT, off)))).toBe(true)
  })

  test.each([-2 * STEP, 2 * STEP])('does not count %i milliseconds off', async (off) => {
    const { secret, taking } = await anOfficerWithCodes()
    expect(await taking(codeAt(secret, after(AT, off)))).toBe(false)
  })

  test('does not count after a newer one, nor again within a neighbour’s time', async () => {
    const { secret, taking } = await anOfficerWithCodes()
    expect(await taking(codeAt(secret, after(AT, STEP)))).toBe(true)
    expect(await taking(codeAt(secret, AT))).toBe(false)
    expect(await taking(codeAt(secret, after(AT, STEP)), after(AT, 2 * STEP))).toBe(false)
    expect(await taking(codeAt(secret, after(AT, 2 * STEP)), after(AT, 2 * STEP))).toBe(true)
  })

  test('counts for one of two who give it at once', async () => {
    const { secret, taking } = await anOfficerWithCodes()
    const code = codeAt(secret, AT)
    const answers = await Promise.all([taking(code), taking(code), taking(code)])
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  test('that set it up does not sign in as well', async () => {
    const person = await anOfficer()
    const drawn = await beginSecondFactor(db, { person, at: AT })
    const code = codeAt(drawn?.secret ?? '', AT)
    expect(await takeCode(db, { person, code, at: AT })).toBe(false)
    expect(await confirmSecondFactor(db, { person, code, at: AT })).toMatchObject({ ok: true })
    expect(await takeCode(db, { person, code, at: AT })).toBe(false)
  })

  test('of somebody else does not count', async () => {
    const [one, other] = [await anOfficerWithCodes(), await anOfficerWithCodes()]
    expect(await one.taking(codeAt(other.secret, AT))).toBe(false)
    expect(await one.taking(withoutDash(other.codes[0]))).toBe(false)
  })
})

describe('setting up', () => {
  test('shows the same secret until a code confirms it, and none afterwards', async () => {
    const person = await anOfficer()
    const both = await Promise.all([
      beginSecondFactor(db, { person, at: AT }),
      beginSecondFactor(db, { person, at: AT }),
    ])
    const secrets = new Set(both.map((drawn) => drawn?.secret))
    expect(secrets.size).toBe(1)
    const [secret = ''] = secrets
    expect(await confirmSecondFactor(db, { person, code: '000000', at: AT })).toEqual({ ok: false })
    const code = codeAt(secret, AT)
    expect(await confirmSecondFactor(db, { person, code, at: AT })).toMatchObject({ ok: true })
    expect(await beginSecondFactor(db, { person, at: AT })).toBeNull()
    const again = codeAt(secret, after(AT, STEP))
    expect(await confirmSecondFactor(db, { person, code: again, at: after(AT, STEP) })).toEqual({
      ok: false,
    })
  })

  test('draws another secret when the one that waits was sealed with a SECRET we no longer have', async () => {
    const person = await anOfficer()
    const factor = { secret: 'unreadable', last_step: 0, created_at: AT, confirmed_at: null }
    await db
      .insertInto('second_factor')
      .values({ person_id: person.id, ...factor })
      .execute()
    const drawn = await beginSecondFactor(db, { person, at: AT })
    const code = codeAt(drawn?.secret ?? '', AT)
    expect(await confirmSecondFactor(db, { person, code, at: AT })).toMatchObject({ ok: true })
  })

  test('keeps the secret sealed, for its owner alone', async () => {
    const { person, secret } = await anOfficerWithCodes()
    const other = await anOfficerWithCodes()
    const kept = await db
      .selectFrom('second_factor')
      .selectAll()
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(opened(kept.secret, person.id)).toBe(secret)
    expect(opened(kept.secret, other.person.id)).toBeNull()
    const changed = Buffer.from(kept.secret, 'base64url')
    changed[20] = (changed[20] ?? 0) ^ 1
    expect(opened(changed.toString('base64url'), person.id)).toBeNull()
    expect(seal('same', person.id)).not.toBe(seal('same', person.id))
  })

  test('asks first who one is, when that was shown more than ten minutes ago', async () => {
    const person = await anOfficer()
    const stale = { secondFactor: false, openedAt: after(now(), -20 * 60_000), seenAt: now() }
    const browser = aBrowser([await signedIn(person, stale)])
    const page = await browser.open(setUpPage, { path: '/account/second-factor' })
    expect(page.location).toMatch(/^\/account\/proof/)
    const sent = await browser.send(setUp, {
      path: '/account/second-factor',
      fields: { code: '123456' },
    })
    expect(sent).toMatchObject({ status: 401, said: { problem: 'prove_again' } })
  })

  test('opens the role in this session, under a new token', async () => {
    const person = await anOfficer()
    const browser = aBrowser([await signedIn(person, { secondFactor: false })])
    expect(await browser.viewer()).toMatchObject({ roles: [], awaits: 'set_up' })
    const before = browser.cookie('folkmoot-session')
    const page = await browser.open(setUpPage, { path: '/account/second-factor' })
    const { secret } = (page.said as { drawn: { secret: string } }).drawn
    const answer = await browser.send(setUp, {
      path: '/account/second-factor',
      fields: { code: codeAt(secret, now()) },
    })
    expect(answer.location).toMatch(/^\/account\/recovery-codes/)
    const codes = { path: answer.location ?? '' }
    expect((await browser.open(recoveryCodes, codes)).said).toMatchObject({
      codes: expect.arrayContaining([expect.stringMatching(/^\w{5}-\w{5}$/)]),
    })
    expect((await browser.open(recoveryCodes, codes)).said).toMatchObject({ codes: null })
    expect(await browser.viewer()).toMatchObject({ roles: ['officer'], awaits: null })
    expect(browser.cookie('folkmoot-session')).not.toBe(before)
    expect(await aBrowser([`folkmoot-session=${before}`]).viewer()).toBeNull()
  })
})

describe('recovery codes', () => {
  test('are ten, and written down as hashes', async () => {
    const { person, codes } = await anOfficerWithCodes()
    expect(new Set(codes).size).toBe(10)
    const rows = JSON.stringify(
      await db.selectFrom('recovery_code').selectAll().where('person_id', '=', person.id).execute(),
    )
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
      expect(rows).not.toContain(code)
      expect(rows).not.toContain(withoutDash(code))
    }
  })

  test('count once each, also when given twice at once', async () => {
    const { codes, taking } = await anOfficerWithCodes()
    const code = withoutDash(codes[0])
    expect((await Promise.all([taking(code), taking(code)])).filter(Boolean)).toHaveLength(1)
    expect(await taking(code)).toBe(false)
    expect(await taking(withoutDash(codes[1]))).toBe(true)
  })

  test('are replaced by new ones', async () => {
    const { person, codes, taking } = await anOfficerWithCodes()
    const fresh = await newCodes(db, { person, at: AT })
    expect(await taking(withoutDash(codes[0]))).toBe(false)
    expect(await taking(withoutDash(fresh[0]))).toBe(true)
  })

  test('go with the second factor when an administrator takes it away', async () => {
    const { person, secret, codes, taking } = await anOfficerWithCodes()
    const browser = aBrowser([await signedIn(person)])
    await takeSecondFactor(db, { person, by: await anAdministrator(), at: AT })
    expect(await browser.viewer()).toBeNull()
    expect(await taking(codeAt(secret, AT))).toBe(false)
    expect(await taking(withoutDash(codes[0]))).toBe(false)
  })
})

test('a right code opens the role, under a new token', async () => {
  const { person, secret } = await anOfficerWithCodes()
  const browser = aBrowser([await signedIn(person, { secondFactor: false })])
  expect(await browser.viewer()).toMatchObject({ roles: [], awaits: 'second_factor' })
  const before = browser.cookie('folkmoot-session')
  const fields = { code: codeAt(secret, now()) }
  await browser.send(giveCode, { path: '/sign-in/second-factor', fields })
  expect(await browser.viewer()).toMatchObject({ roles: ['officer'], awaits: null })
  expect(await aBrowser([`folkmoot-session=${before}`]).viewer()).toBeNull()
})

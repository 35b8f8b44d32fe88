import { describe, expect, test } from 'vitest'
import { endRole, grantRole } from '#app/people/grant-role.server.ts'
import { appointMember, endAppointment } from '#app/people/appoint.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { after, DAY, HOUR, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { action as prove } from '#app/routes/account/proof-link.tsx'
import { action as endOthers } from '#app/routes/account/sessions.tsx'
import { action as endOne } from '#app/routes/account/session-end.tsx'
import { action as signOut } from '#app/routes/account/sign-out.tsx'
import { newId } from '#db/id.ts'
import { aMember, anOfficer, aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { anAdministrator } from '../support/callers.ts'
import { linkFor, signingInByMail } from '../support/links.ts'
import { signedIn } from '../support/session.ts'

const SESSION = 'folkmoot-session'
const ago = (milliseconds: number) => after(now(), -milliseconds)

async function aBrowserOf(person: { id: string }, opened = {}) {
  return aBrowser([await signedIn(person, opened)])
}

/** Whether somebody who had noted a browser's session earlier still gets in by it. */
async function stillOpens(token: string | undefined) {
  return (await aBrowser([`${SESSION}=${token}`]).viewer()) !== null
}

describe('a new session', () => {
  test('is never the one a browser was made to hold before', async () => {
    const planted = 'A'.repeat(43)
    const browser = aBrowser([`${SESSION}=${planted}`])
    await signingInByMail({ browser, address: (await aPerson()).email })
    expect(await browser.viewer()).not.toBeNull()
    expect(browser.cookie(SESSION)).not.toBe(planted)
    expect(await stillOpens(planted)).toBe(false)
  })

  test('ends the one this browser had, also somebody else’s', async () => {
    const browser = await aBrowserOf(await aPerson())
    const before = browser.cookie(SESSION)
    expect(await stillOpens(before)).toBe(true)
    const person = await aPerson('Dev R')
    await signingInByMail({ browser, address: person.email })
    expect((await browser.viewer())?.id).toBe(person.id)
    expect(await stillOpens(before)).toBe(false)
  })

  test('is a cookie for this site alone, out of reach of scripts, for thirty days', async () => {
    const { answer } = await signingInByMail({ address: (await aPerson()).email })
    const session = answer.cookies.filter((cookie) => cookie.startsWith(SESSION))
    expect(session).toEqual([
      expect.stringMatching(
        /^folkmoot-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
      ),
    ])
  })

  test('is written down as a hash: nothing in the database opens it', async () => {
    const { browser } = await signingInByMail({ address: (await aPerson()).email })
    const rows = await db.selectFrom('session').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(browser.cookie(SESSION))
    for (const { token_hash } of rows) expect(await stillOpens(token_hash)).toBe(false)
  })
})

test('showing again who one is gives another token, and the one before is dead', async () => {
  const person = await aPerson()
  const browser = await aBrowserOf(person, { openedAt: ago(HOUR) })
  const before = browser.cookie(SESSION)
  expect((await browser.viewer())?.session.isFresh).toBe(false)
  const wanted = { purpose: 'prove' as const, returnTo: '/account', browser: null }
  const link = await sendLink(db, { address: person.email, person, ...wanted, at: now() })
  await browser.send(prove, linkFor('prove', link.id))
  expect((await browser.viewer())?.session.isFresh).toBe(true)
  expect(browser.cookie(SESSION)).not.toBe(before)
  expect(await stillOpens(before)).toBe(false)
})

test('a role that is given or taken, and a post that begins or ends, ends every session', async () => {
  const person = await aPerson()
  const changes = [
    () => grantRole(db, { person, role: 'officer', grantedBy: null, at: now() }),
    () => endRole(db, { person, role: 'officer', grantedBy: null, at: now() }),
    () => appointMember(db, { person, post: 'Libraries', at: now() }),
    async () => {
      const [post] = await db
        .selectFrom('appointment')
        .select('id')
        .where('person_id', '=', person.id)
        .execute()
      const ending = {
        appointment: post?.id ?? '',
        endedOn: now().slice(0, 10),
        by: person,
        at: now(),
      }
      expect(await endAppointment(db, ending)).not.toBeNull()
    },
  ]
  for (const change of changes) {
    const browsers = [await aBrowserOf(person), await aBrowserOf(person)]
    for (const browser of browsers) expect(await browser.viewer()).not.toBeNull()
    await change()
    for (const browser of browsers) expect(await browser.viewer()).toBeNull()
  }
})

describe('signing out', () => {
  test('ends the session, not only the cookie', async () => {
    const browser = await aBrowserOf(await aPerson())
    const before = browser.cookie(SESSION)
    await browser.send(signOut, { path: '/sign-out' })
    expect(browser.cookie(SESSION)).toBeUndefined()
    expect(await stillOpens(before)).toBe(false)
  })

  test('everywhere else leaves this one', async () => {
    const person = await aPerson()
    const [here, there, other] = [
      await aBrowserOf(person),
      await aBrowserOf(person),
      await aBrowserOf(await aPerson()),
    ]
    await here.send(endOthers, { path: '/account/sessions' })
    expect(await there.viewer()).toBeNull()
    expect(await here.viewer()).not.toBeNull()
    expect(await other.viewer()).not.toBeNull()
  })

  test('of one session ends one’s own, and nobody else’s', async () => {
    const person = await aPerson()
    const [here, there, other] = [
      await aBrowserOf(person),
      await aBrowserOf(person),
      await aBrowserOf(await aPerson()),
    ]
    const ending = async (browser: typeof here) => {
      const params = { id: (await browser.viewer())?.session.id ?? '' }
      return here.send(endOne, { path: `/account/sessions/${params.id}/end`, params })
    }
    expect((await ending(other)).status).toBe(404)
    expect(await other.viewer()).not.toBeNull()
    expect((await ending(there)).status).toBe(302)
    expect(await there.viewer()).toBeNull()
  })
})

describe.each([
  ['an officer', () => anOfficer()],
  ['a member', () => aMember()],
  ['an administrator', () => anAdministrator()],
])('%s', (_, make) => {
  test('is signed out after half an hour without doing anything', async () => {
    const person = await make()
    const opened = { openedAt: ago(2 * HOUR) }
    expect(
      await (await aBrowserOf(person, { ...opened, seenAt: ago(29 * MINUTE) })).viewer(),
    ).not.toBeNull()
    expect(
      await (await aBrowserOf(person, { ...opened, seenAt: ago(31 * MINUTE) })).viewer(),
    ).toBeNull()
  })

  test('is signed out after twelve hours, whatever they do', async () => {
    const person = await make()
    const busy = { seenAt: ago(MINUTE) }
    expect(
      await (await aBrowserOf(person, { ...busy, openedAt: ago(12 * HOUR - MINUTE) })).viewer(),
    ).not.toBeNull()
    expect(
      await (await aBrowserOf(person, { ...busy, openedAt: ago(12 * HOUR) })).viewer(),
    ).toBeNull()
  })

  test('has no more time without a second factor', async () => {
    const opened = { secondFactor: false, openedAt: ago(2 * HOUR), seenAt: ago(31 * MINUTE) }
    expect(await (await aBrowserOf(await make(), opened)).viewer()).toBeNull()
  })
})

test('a resident stays signed in for thirty days, however quiet', async () => {
  const person = await aPerson()
  expect(
    await (await aBrowserOf(person, { openedAt: ago(30 * DAY - MINUTE) })).viewer(),
  ).not.toBeNull()
  expect(await (await aBrowserOf(person, { openedAt: ago(30 * DAY) })).viewer()).toBeNull()
})

test('being busy is noted, so that half an hour begins anew', async () => {
  const browser = await aBrowserOf(await anOfficer(), {
    openedAt: ago(HOUR),
    seenAt: ago(20 * MINUTE),
  })
  const id = (await browser.viewer())?.session.id ?? ''
  const { seen_at } = await db
    .selectFrom('session')
    .select('seen_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(seen_at > ago(MINUTE)).toBe(true)
})

test('a made-up session, an empty one and a broken cookie are nobody’s', async () => {
  for (const token of ['', newId(), '%E0%A4%A', 'A'.repeat(5000)]) {
    expect(await stillOpens(token)).toBe(false)
  }
})

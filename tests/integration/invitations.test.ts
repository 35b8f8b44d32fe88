import { describe, expect, test, vi } from 'vitest'
import { endInvitation, invitationAddress, invite } from '#app/people/invite.server.ts'
import { after, DAY, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as accept, loader as invitationPage } from '#app/routes/account/invitation.tsx'
import { action as inviteSomebody } from '#app/routes/admin/invitation-new.tsx'
import { newId } from '#db/id.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import { grant as grantFromTheConsole } from '../../bin/commands/grant.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser, going } from '../support/browser.ts'
import { anAdministrator } from '../support/callers.ts'
import { signedIn } from '../support/session.ts'

const aBrowserOf = async (person: { id: string }, opened = {}) =>
  aBrowser([await signedIn(person, opened)])

const rolesOf = ({ id }: { id: string }) => rolesGrantedTo(db, id)

type Inviting = { role?: 'officer' | 'administrator'; at?: string; address: string }

async function anInvitation({ role = 'officer', at = now(), address }: Inviting) {
  const by = await anAdministrator()
  const invitation = await invite(db, { address, role, by, byMail: false, at })
  return { ...invitation, ...going(invitationAddress(invitation), { id: invitation.id }) }
}

const anAddress = () => `${newId()}@ambleford.example`

describe('an invitation', () => {
  test('gives its role to whoever confirmed its address and accepts it, in a new session that wants a second factor', async () => {
    const person = await aPerson()
    const [browser, elsewhere] = [
      await aBrowserOf(person, { secondFactor: false }),
      await aBrowserOf(person),
    ]
    const before = browser.cookie('folkmoot-session')
    const answer = await browser.send(accept, await anInvitation({ address: person.email }))
    expect(answer.location).toMatch(/^\/account\/second-factor/)
    expect(await rolesOf(person)).toEqual(['officer'])
    expect(await browser.viewer()).toMatchObject({ roles: [], awaits: 'set_up' })
    expect(await aBrowser([`folkmoot-session=${before}`]).viewer()).toBeNull()
    expect(await elsewhere.viewer()).toBeNull()
  })

  test('to be an officer makes no administrator, whatever form or address say', async () => {
    const person = await aPerson()
    const invitation = await anInvitation({ address: person.email })
    const forged = { ...invitation, path: `${invitation.path}&role=administrator` }
    const params = { ...invitation.params, role: 'administrator' }
    const fields = { role: 'administrator' }
    await (await aBrowserOf(person)).send(accept, { ...forged, params, fields })
    expect(await rolesOf(person)).toEqual(['officer'])
  })

  test('is accepted once, also by two at the same moment', async () => {
    const person = await aPerson()
    const invitation = await anInvitation({ address: person.email })
    const browsers = [await aBrowserOf(person), await aBrowserOf(person)]
    const answers = await Promise.all(browsers.map((one) => one.send(accept, invitation)))
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 410])
    expect(await rolesOf(person)).toEqual(['officer'])
    expect((await (await aBrowserOf(person)).send(accept, invitation)).status).toBe(410)
  })

  test('that ended, was replaced, is a week old or has another key gives nothing', async () => {
    const [ended, replaced, old, forged] = [
      await anInvitation({ address: anAddress() }),
      await anInvitation({ address: 'twice@ambleford.example' }),
      await anInvitation({ address: anAddress(), at: after(now(), -7 * DAY) }),
      await anInvitation({ address: anAddress() }),
    ]
    await endInvitation(db, { id: ended.id, by: await anAdministrator(), at: now() })
    await anInvitation({ address: 'twice@ambleford.example' })
    const keys = [
      '',
      'A'.repeat(43),
      linkKey('invitation', old.id),
      linkKey('email-link', forged.id),
    ]
    const paths = keys.map((key) => ({ ...forged, path: `/invitations/${forged.id}?key=${key}` }))
    for (const spent of [ended, replaced, old, ...paths]) {
      const person = await aPerson()
      const browser = await aBrowserOf(person)
      expect((await browser.open(invitationPage, spent)).status).toBe(410)
      expect((await browser.send(accept, spent)).status).toBe(410)
      expect(await rolesOf(person)).toEqual([])
    }
    const inTime = await anInvitation({ address: anAddress(), at: after(now(), MINUTE - 7 * DAY) })
    const browser = aBrowser()
    const moved = await browser.open(invitationPage, inTime)
    expect(moved).toMatchObject({ status: 302, location: `/invitations/${inTime.id}` })
    const clean = { ...inTime, path: `/invitations/${inTime.id}` }
    expect((await browser.open(invitationPage, clean)).status).toBe(200)
    expect((await aBrowser().open(invitationPage, clean)).status).toBe(410)
  })
})

describe('an invitation to one address', () => {
  test('gives nothing to whoever holds the link and has confirmed another address, or none', async () => {
    const [invited, stranger, nameless] = [await aPerson(), await aPerson(), await aPerson()]
    await db
      .updateTable('person')
      .set({ email: null, email_confirmed_at: null })
      .where('id', '=', nameless.id)
      .execute()
    const invitation = await anInvitation({ address: invited.email })
    for (const person of [stranger, nameless]) {
      const browser = await aBrowserOf(person)
      const sent = await browser.send(accept, invitation)
      expect(sent.status).toBe(302)
      await browser.open(invitationPage, invitation)
      const clean = { ...invitation, path: `/invitations/${invitation.id}` }
      const page = await browser.open(invitationPage, clean)
      expect(page).toMatchObject({ status: 403, said: { isOthers: true, name: person.name } })
      expect(JSON.stringify(page.said)).not.toContain(invited.email)
      expect(await rolesOf(person)).toEqual([])
    }
    expect((await (await aBrowserOf(invited)).send(accept, invitation)).status).toBe(302)
    expect(await rolesOf(invited)).toEqual(['officer'])
  })

  test('is for somebody who confirms its address afterwards', async () => {
    const person = await aPerson()
    const address = anAddress()
    const invitation = await anInvitation({ address })
    const browser = await aBrowserOf(person)
    await browser.send(accept, invitation)
    expect(await rolesOf(person)).toEqual([])
    await db.updateTable('person').set({ email: address }).where('id', '=', person.id).execute()
    await browser.send(accept, invitation)
    expect(await rolesOf(person)).toEqual(['officer'])
  })
})

test('an invitation is for no role but these two, and is sent by an administrator alone', async () => {
  const path = '/admin/invitations'
  const administrator = await aBrowserOf(await anAdministrator())
  for (const role of ['member', 'resident', 'owner', '']) {
    const fields = { email: anAddress(), role }
    expect((await administrator.send(inviteSomebody, { path, fields })).status).toBe(422)
  }
  const fields = { email: anAddress(), role: 'administrator' }
  expect((await administrator.send(inviteSomebody, { path, fields })).status).toBe(302)
  const stale = await aBrowserOf(await anAdministrator(), {
    openedAt: after(now(), -20 * MINUTE),
    seenAt: now(),
  })
  expect(await stale.send(inviteSomebody, { path, fields })).toMatchObject({
    status: 401,
    said: { problem: 'prove_again' },
  })
})
test('the console gives a link, not a role: it works once, whatever address is confirmed, and is on record', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue()
  await grantFromTheConsole(['administrator', 'ada@ambleford.example'])
  const link =
    said.mock.calls
      .flat()
      .map(String)
      .find((line) => line.startsWith('http')) ?? ''
  said.mockRestore()
  const id = new URL(link).pathname.split('/').at(-1) ?? ''
  const [first, second] = [await aPerson('Ada Clerk'), await aPerson()]
  await (await aBrowserOf(first)).send(accept, going(link, { id }))
  expect((await (await aBrowserOf(second)).send(accept, going(link, { id }))).status).toBe(410)
  expect(await rolesOf(first)).toEqual(['administrator'])
  expect(await rolesOf(second)).toEqual([])
  const events = await db
    .selectFrom('audit_event')
    .select(['action', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  expect(events).toMatchObject([
    { action: 'invitation.sent', detail: expect.stringContaining('"by":"command_line"') },
    { action: 'invitation.accepted', detail: expect.stringContaining('"address":"not_asked"') },
  ])
})

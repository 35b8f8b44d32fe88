import { expect, test } from 'vitest'
import { supportComment } from '#app/comments/support.server.ts'
import { askToClose } from '#app/people/ask-to-close.server.ts'
import { closeDue } from '#app/people/close-due.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { keepAccount } from '#app/people/keep-account.server.ts'
import { signInByLink } from '#app/people/sign-in-by-link.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { sql } from 'kysely'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { asking, signedIn } from '../support/session.ts'

/** Asks, waits a day, and lets the round go by. */
async function leaving(person: { id: string }) {
  const at = aMomentLater()
  await askToClose(db, { person, at })
  return closeDue(db, after(at, DAY))
}

function rowOf({ id }: { id: string }) {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

async function aSignInLink(address: string, at: string) {
  const wanted = { address, purpose: 'sign_in' as const, person: null, returnTo: '' }
  const { id } = await sendLink(db, { ...wanted, browser: null, at })
  return db.selectFrom('email_link').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

test('an account is closed a day after its owner asked, and not an hour earlier', async () => {
  const person = await aPerson()
  const at = aMomentLater()
  expect(await askToClose(db, { person, at })).toEqual({ ok: true })
  expect(await askToClose(db, { person, at: after(at, 1) })).toEqual({ ok: true })
  expect(await closeDue(db, after(at, DAY - 1))).toBe(0)
  expect((await rowOf(person)).closed_at).toBeNull()
  expect(await closeDue(db, after(at, DAY))).toBe(1)
  expect(await closeDue(db, after(at, DAY))).toBe(0)
  expect(await rowOf(person)).toMatchObject({
    name: 'A former resident',
    email: null,
    closes_at: null,
    closed_at: after(at, DAY),
  })
  expect(await eventsAbout(person)).toEqual(['person.asked_to_close', 'person.closed'])
})

test('whoever comes back within the day keeps the account as it was', async () => {
  const person = await aPerson()
  const at = aMomentLater()
  await askToClose(db, { person, at })
  await db.transaction().execute((trx) => keepAccount(trx, { person, at }))
  expect(await closeDue(db, after(at, DAY))).toBe(0)
  expect(await rowOf(person)).toMatchObject({ name: person.name, email: person.email })
})

test('nobody with a role or a post closes their account', async () => {
  for (const person of [await anOfficer(), await aMember('Cllr Una Brandt')]) {
    expect(await askToClose(db, { person, at: aMomentLater() })).toEqual({
      ok: false,
      why: 'works_here',
    })
  }
})

test('whoever was given a role in the meantime stays', async () => {
  const person = await aPerson()
  const at = aMomentLater()
  await askToClose(db, { person, at })
  const grant = { id: newId(), person_id: person.id, role: 'officer' as const, granted_at: at }
  await db.insertInto('role_grant').values(grant).execute()
  expect(await closeDue(db, after(at, DAY))).toBe(0)
  expect(await rowOf(person)).toMatchObject({ name: person.name, closes_at: null })
})

test('supports stay counted and are nobody’s', async () => {
  const [person, comment] = [await aPerson(), await aComment()]
  await supportComment(db, { comment, person, wanted: true, at: aMomentLater() })
  await leaving(person)
  expect((await theComment(comment.id)).support_count).toBe(1)
  const rows = db.selectFrom('comment_support').selectAll().where('person_id', '=', person.id)
  expect(await rows.execute()).toEqual([])
})

test('nothing signs in any more, and no mail is sent', async () => {
  const person = await aPerson()
  await signedIn(person)
  await aComment({ by: person })
  await leaving(person)
  const own = db.selectFrom('session').select('id').where('person_id', '=', person.id)
  expect(await own.execute()).toEqual([])
  const owed = await db
    .selectFrom('owed_mail')
    .select(['sent_at', 'dropped_at'])
    .where('person_id', '=', person.id)
    .execute()
  expect(owed.length).toBeGreaterThan(0)
  expect(owed.every(({ dropped_at }) => dropped_at !== null)).toBe(true)
})

test('an identity they had claimed has no name, no address, and no owner', async () => {
  const person = await aPerson()
  const identity = newId()
  const at = aMomentLater()
  await db
    .insertInto('legacy_identity')
    .values({
      id: identity,
      provider: 'WordPress',
      source: 'wordpress:old.example',
      source_author: `email:${person.email}`,
      display_name: person.name,
      email: person.email,
      person_id: person.id,
      claimed_at: at,
      created_at: at,
    })
    .execute()
  await leaving(person)
  const left = await db
    .selectFrom('legacy_identity')
    .selectAll()
    .where('id', '=', identity)
    .executeTakeFirstOrThrow()
  expect(left).toMatchObject({ person_id: null, email: null, display_name: 'A former resident' })
  expect(JSON.stringify(left)).not.toMatch(/Marjorie|ambleford\.example/)
})

test('what somebody decided here is on record as by a former member of staff', async () => {
  const officer = await anOfficer()
  await db
    .updateTable('role_grant')
    .set({ ended_at: aMomentLater() })
    .where('person_id', '=', officer.id)
    .execute()
  await leaving(officer)
  expect((await rowOf(officer)).name).toBe('A former member of staff')
})

test('signing in again keeps the account', async () => {
  const person = await aPerson()
  const at = aMomentLater()
  await askToClose(db, { person, at })
  const link = await aSignInLink(person.email, at)
  const signed = await signInByLink(db, asking('/sign-in'), { link, name: '', at })
  expect(signed.ok).toBe(true)
  expect(await closeDue(db, after(at, DAY))).toBe(0)
  expect((await rowOf(person)).closes_at).toBeNull()
})

test('afterwards name and address stand in no table', async () => {
  const person = await aPerson('Zephyrine Quillfeather')
  await signedIn(person)
  await aComment({ by: person })
  const at = aMomentLater()
  const wanted = { address: person.email, purpose: 'confirm' as const, person, returnTo: '' }
  await sendLink(db, { ...wanted, browser: null, at })
  await signInByLink(db, asking('/sign-in'), {
    link: await aSignInLink(person.email, at),
    name: '',
    at,
  })
  const follow = { id: newId(), subject: 'council' as const, frequency: 'daily' as const }
  const row = { ...follow, person_id: person.id, email: person.email, asked_at: at }
  await db.insertInto('subscription').values(row).execute()
  expect(await tablesWith(person)).toEqual(
    expect.arrayContaining(['comment', 'credential', 'email_link', 'person', 'subscription']),
  )
  await leaving(person)
  expect(await tablesWith(person)).toEqual([])
})

async function tablesWith({ name, email }: { name: string; email: string }) {
  const found: string[] = []
  for (const table of await db.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(table.name)}`.execute(db)
    const text = JSON.stringify(rows)
    if (text.includes(name) || text.includes(email)) found.push(table.name)
  }
  return found
}

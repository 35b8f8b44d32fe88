import { expect, test } from 'vitest'
import { appointMember } from '#app/people/appoint.server.ts'
import { claimLegacyIdentity } from '#app/people/claim-legacy-identity.server.ts'
import { grantRole } from '#app/people/grant-role.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { claimableIdentities } from '#db/queries/legacy-identities.server.ts'
import { appointmentHeldBy, cabinet, rolesGrantedTo } from '#db/queries/people.server.ts'
import {
  aMomentLater,
  aPerson,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'

async function anImportedComment(email: string | null) {
  const [identity, id, at] = [newId(), newId(), aMomentLater()]
  const page = await aPublication()
  await db
    .insertInto('legacy_identity')
    .values({
      id: identity,
      provider: 'WordPress',
      source: 'old-blog',
      source_author: identity,
      display_name: 'Marjorie Teale',
      email,
      created_at: at,
    })
    .execute()
  await db
    .insertInto('comment')
    .values({
      id,
      reference: `C-${id}`,
      publication_id: page.id,
      root_id: id,
      depth: 0,
      legacy_identity_id: identity,
      author_name: 'Marjorie Teale',
      state: 'published',
      consideration: 'unread',
      shown_as: 'text',
      revision: 1,
      submitted_at: at,
      published_at: at,
    })
    .execute()
  return { identity, comment: { id } }
}

function claiming(identity: string, person: { id: string }) {
  return claimLegacyIdentity(db, { identity, person, at: aMomentLater() })
}

test('old comments come to the person who confirmed their address', async () => {
  const person = await aPerson()
  const { identity, comment } = await anImportedComment(person.email)
  expect(await claimableIdentities(db, person.id)).toMatchObject([
    { id: identity, display_name: 'Marjorie Teale', comments: 1 },
  ])
  expect(await claiming(identity, person)).toEqual({ ok: true })
  expect((await theComment(comment.id)).person_id).toBe(person.id)
  expect(await claimableIdentities(db, person.id)).toEqual([])
  expect(await eventsAbout({ id: identity })).toEqual(['person.claimed_legacy_identity'])
})

test('nobody claims by a name alone, nor by another address, nor without an address', async () => {
  const person = await aPerson('Marjorie Teale')
  for (const email of ['somebody@else.example', null]) {
    const { identity, comment } = await anImportedComment(email)
    expect(await claiming(identity, person)).toEqual({ ok: false })
    expect((await theComment(comment.id)).person_id).toBeNull()
  }
})

test('an address that was not confirmed claims nothing', async () => {
  const person = await aPerson()
  await db
    .updateTable('person')
    .set({ email: null, email_confirmed_at: null })
    .where('id', '=', person.id)
    .execute()
  const { identity } = await anImportedComment(person.email)
  expect(await claimableIdentities(db, person.id)).toEqual([])
  expect(await claiming(identity, person)).toEqual({ ok: false })
})

test('an identity is claimed once', async () => {
  const person = await aPerson()
  const { identity } = await anImportedComment(person.email)
  const both = await Promise.all([claiming(identity, person), claiming(identity, person)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a role is given once, and is on record', async () => {
  const person = await aPerson()
  const granting = (role: 'officer' | 'administrator') =>
    grantRole(db, { person, role, grantedBy: null, at: aMomentLater() })
  expect(await granting('officer')).toBe(true)
  expect(await granting('officer')).toBe(false)
  expect(await granting('administrator')).toBe(true)
  expect((await rolesGrantedTo(db, person.id)).sort()).toEqual(['administrator', 'officer'])
  expect(await eventsAbout(person)).toEqual(['person.granted_role', 'person.granted_role'])
})

test('a role that ended is no longer held and may be given again', async () => {
  const person = await aPerson()
  const grant = { person, role: 'officer', grantedBy: null } as const
  await grantRole(db, { ...grant, at: aMomentLater() })
  await db
    .updateTable('role_grant')
    .set({ ended_at: aMomentLater() })
    .where('person_id', '=', person.id)
    .execute()
  expect(await rolesGrantedTo(db, person.id)).toEqual([])
  expect(await grantRole(db, { ...grant, at: aMomentLater() })).toBe(true)
})

test('a post begins today, and the post held before ended yesterday', async () => {
  const person = await aPerson('Cllr Priya Okafor')
  const appointing = (post: string, at: string) => appointMember(db, { person, post, at })
  await appointing('Libraries', '2026-05-20T09:00:00.000Z')
  await appointing('Housing', '2026-11-23T09:00:00.000Z')
  const heldOn = async (today: string) =>
    (await appointmentHeldBy(db, { person: person.id, today }))?.post
  expect(await heldOn('2026-05-19')).toBeUndefined()
  expect(await heldOn('2026-11-22')).toBe('Libraries')
  expect(await heldOn('2026-11-23')).toBe('Housing')
  expect(await eventsAbout(person)).toEqual(['person.appointed', 'person.appointed'])
})

test('a post begins on the London day', async () => {
  const person = await aPerson()
  await appointMember(db, { person, post: 'Libraries', at: '2026-07-12T23:30:00.000Z' })
  const held = await appointmentHeldBy(db, { person: person.id, today: '2026-07-12' })
  expect(held).toBeUndefined()
})

test('a post put right on the day it was given leaves one post in the cabinet', async () => {
  const person = await aPerson('Cllr Dev Nair')
  const appointing = (post: string, at: string) => appointMember(db, { person, post, at })
  await appointing('Libary', '2026-11-23T09:00:00.000Z')
  await appointing('Libraries', '2026-11-23T09:05:00.000Z')
  const posts = await cabinet(db, '2026-11-23')
  const own = posts.filter(({ holderName }) => holderName === 'Cllr Dev Nair')
  expect(own.map(({ post }) => post)).toEqual(['Libraries'])
})

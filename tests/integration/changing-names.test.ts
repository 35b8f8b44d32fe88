import { expect, test } from 'vitest'
import { submit } from '#app/comments/submit.server.ts'
import { changeName } from '#app/people/change-name.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { action } from '#app/routes/account/name.tsx'
import { action as followLink } from '#app/routes/account/sign-in-link.tsx'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  theComment,
} from '../support/ambleford.ts'
import { answerOf, sending, signedIn } from '../support/session.ts'

const AT = '2026-11-23T10:00:00.000Z'

function personNow({ id }: { id: string }) {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

test('new comments carry the new name, and published ones the old', async () => {
  const person = await aPerson('Marjorie Teale')
  const on = await aPublication()
  const before = await aComment({ by: person, on })
  expect(await changeName(db, { person, name: 'Madge', at: AT })).toEqual({ ok: true })
  const author = await personNow(person)
  const afterwards = await submit(db, engine, {
    publication: on,
    parent: null,
    author,
    text: {
      body: 'And the maps.',
      sectionKey: null,
      onBehalfOf: null,
      ward: null,
      mayStay: false,
      submissionKey: newId(),
    },
    at: aMomentLater(),
  })
  if (!afterwards.ok) throw new Error(afterwards.why)
  expect((await theComment(before.id)).author_name).toBe('Marjorie Teale')
  expect((await theComment(afterwards.comment.id)).author_name).toBe('Madge')
})

test('the record says that a name was changed, and neither name', async () => {
  const person = await aPerson('Marjorie Teale')
  await changeName(db, { person, name: 'Madge', at: AT })
  expect(await eventsAbout(person)).toEqual(['person.changed_name'])
  const events = await db.selectFrom('audit_event').select('detail').execute()
  expect(JSON.stringify(events)).not.toMatch(/Madge|Marjorie/)
})

test('a name changes once in 14 days, and whoever tries is told when', async () => {
  const person = await aPerson()
  await changeName(db, { person, name: 'Madge', at: AT })
  const again = (at: string) => changeName(db, { person, name: 'Marge', at })
  const next = after(AT, 14 * DAY)
  expect(await again(after(AT, 13 * DAY))).toEqual({ ok: false, why: 'too_soon', next })
  expect(await again(next)).toEqual({ ok: true })
})

test('of two changes at once one is made', async () => {
  const person = await aPerson()
  const changing = (name: string) => changeName(db, { person, name, at: AT })
  const both = await Promise.all([changing('Madge'), changing('Marge')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('nobody takes the name of a cabinet member or of the council', async () => {
  const person = await aPerson()
  const member = await aMember('Cllr Una Brandt')
  const taking = (name: string) => changeName(db, { person, name, at: AT })
  expect(await taking('Una Brandt')).toMatchObject({ ok: false, why: 'taken' })
  expect(await taking(config.council)).toMatchObject({ ok: false, why: 'taken' })
  expect(await taking('A former resident')).toMatchObject({ ok: false, why: 'taken' })
  expect((await personNow(person)).name).toBe('Marjorie Teale')
  const own = { person: { ...member, name: 'U. Brandt' }, name: 'Una Brandt', at: AT }
  expect(await changeName(db, own)).toEqual({ ok: true })
})

test('nobody takes the name of staff, a title or an address', async () => {
  const person = await aPerson()
  const officer = await anOfficer('Moira Finch')
  const taking = (name: string) => changeName(db, { person, name, at: AT })
  for (const name of ['moira finch', 'Leader', 'The Mayor of Ambleford', 'cheap-loans.example']) {
    expect(await taking(name)).toMatchObject({ ok: false, why: 'taken' })
  }
  const own = { person: { ...officer, name: 'M. Finch' }, name: 'Moira Finch', at: AT }
  expect(await changeName(db, own)).toEqual({ ok: true })
  expect(await taking('Anna Mayor')).toEqual({ ok: true })
})

test('a refused name stays in its field', async () => {
  const person = await aPerson()
  await aMember('Cllr Dev Nair')
  const cookie = await signedIn(person)
  const request = sending('/account/name', { name: 'Cllr Dev Nair' }, { cookie })
  const answer = await answerOf(() => action({ request, params: {}, context: { nonce: '' } }))
  expect(answer.status).toBe(422)
  expect(answer.said).toMatchObject({ typed: { name: 'Cllr Dev Nair' } })
})

test('whoever signs in for the first time by a link takes no member’s name either', async () => {
  await aMember('Cllr Dev Nair')
  const at = new Date().toISOString()
  const address = `${newId()}@ambleford.example`
  const wanted = { address, purpose: 'sign_in' as const, person: null, returnTo: '' }
  const { id } = await sendLink(db, { ...wanted, browser: null, at })
  const path = `/sign-in/links/${id}?key=${linkKey('email-link', id)}`
  const answer = await answerOf(() =>
    followLink({
      request: sending(path, { name: 'Councillor Dev Nair' }),
      params: { id },
      context: { nonce: '' },
    }),
  )
  expect(answer).toMatchObject({ status: 422, said: { typed: { name: 'Councillor Dev Nair' } } })
})

import { describe, expect, test } from 'vitest'
import { supportComment } from '#app/comments/support.server.ts'
import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { supportPublication } from '#app/publications/support.server.ts'
import { action as remove, loader as removal } from '#app/routes/account/credential-removal.tsx'
import { action as no } from '#app/routes/account/is-it-you-no.tsx'
import { action as yes } from '#app/routes/account/is-it-you-yes.tsx'
import { action as start } from '#app/routes/account/sign-in-provider.tsx'
import { aComment, aPerson, aPublication, mailsOwedTo, theComment } from '../support/ambleford.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { aCredentialOf } from '../support/links.ts'
import {
  choosing,
  comingBack,
  signingIn,
  startingBy,
  withAmblefordId,
} from '../support/providers.ts'
import { signedIn } from '../support/session.ts'

withAmblefordId()

/** Somebody with an address and nothing to sign in with but what the test gives them. */
async function aResident(name = 'Marjorie Teale') {
  const person = await aPerson(name)
  await db.deleteFrom('credential').where('person_id', '=', person.id).execute()
  return person
}

const ADD = { purpose: 'add', return_to: '/account/credentials?done=added' }
const STALE = () => ({ openedAt: after(now(), -20 * MINUTE) })

const aBrowserOf = async (person: { id: string }, opened = {}) =>
  aBrowser([await signedIn(person, opened)])

const adding = (browser: Browser, by: string, as: string) =>
  signingIn(browser, { by, as, fields: ADD })

async function waysOf({ id }: { id: string }) {
  const own = await db
    .selectFrom('credential')
    .selectAll()
    .where('person_id', '=', id)
    .orderBy('id')
    .execute()
  return own.map(({ provider }) => provider)
}

async function withoutAddress() {
  const person = await aResident()
  const none = { email: null, email_confirmed_at: null }
  await db.updateTable('person').set(none).where('id', '=', person.id).execute()
  return person
}

describe('a further way to sign in', () => {
  test('goes to whoever is signed in, who is told of it and stays signed in', async () => {
    const person = await aResident()
    const browser = await aBrowserOf(person)
    await adding(browser, 'google', 'marjorie')
    expect(await waysOf(person)).toEqual(['google'])
    expect((await browser.viewer())?.id).toBe(person.id)
    expect(await mailsOwedTo(person)).toContain('credential-added')
    const later = aBrowser()
    await signingIn(later, { by: 'google', as: 'marjorie' })
    expect((await later.viewer())?.id).toBe(person.id)
  })

  test('takes no address along', async () => {
    const person = await withoutAddress()
    const browser = await aBrowserOf(person)
    await adding(browser, 'google', 'dev')
    expect((await browser.viewer())?.email).toBeNull()
  })

  test('added twice is one', async () => {
    const person = await aResident()
    const browser = await aBrowserOf(person)
    await adding(browser, 'x', 'steve')
    await adding(browser, 'x', 'steve')
    expect(await waysOf(person)).toEqual(['x'])
  })

  test('goes to nobody when another is signed in by then, or nobody is', async () => {
    const [person, other] = [await aResident(), await aResident('Dev R')]
    for (const then of [[await signedIn(other)], ['folkmoot-session=; Max-Age=0']]) {
      const browser = await aBrowserOf(person)
      const to = await choosing(await startingBy(browser, { by: 'google', fields: ADD }), 'tom')
      browser.take(then)
      const back = await comingBack(browser, { by: 'google', to })
      expect(back.location).toMatch(/error=someone_else/)
    }
    expect([...(await waysOf(person)), ...(await waysOf(other))]).toEqual([])
  })

  test('is not asked for by a visitor', async () => {
    const to = { path: '/sign-in/providers/google', params: { provider: 'google' } }
    const answer = await aBrowser().send(start, { ...to, fields: ADD })
    const back = encodeURIComponent('/account/credentials?done=added')
    expect(answer.location).toBe(`/sign-in?return_to=${back}`)
  })

  test('needs a fresh proof of who one is', async () => {
    const browser = await aBrowserOf(await aResident(), STALE())
    const to = { path: '/sign-in/providers/google', params: { provider: 'google' } }
    const answer = await browser.send(start, { ...to, fields: ADD })
    expect(answer.location).toMatch(/^\/account\/proof\?/)
  })
})

/** Two accounts of one person, who is signed in to the first and comes with the other's credential. */
async function twoAccounts(as: string) {
  const second = aBrowser()
  await signingIn(second, { by: 'x', as })
  const other = { id: (await second.viewer())?.id ?? '', name: 'Second' }
  const person = await aResident()
  const browser = await aBrowserOf(person)
  const asked = () => adding(browser, 'x', as)
  return { person, browser, other, second, asked }
}

const supportsOf = async (table: 'comment' | 'publication', { id }: { id: string }) =>
  (
    await db
      .selectFrom(table)
      .select('support_count')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).support_count

describe('a credential that another account has', () => {
  test('leads to a question and changes nothing before it is answered, nor after no', async () => {
    const { person, browser, other, second, asked } = await twoAccounts('kel')
    expect((await asked()).location).toBe('/sign-in/is-it-you')
    expect(await waysOf(person)).toEqual([])
    await browser.send(no, { path: '/sign-in/is-it-you/no' })
    expect(await waysOf(other)).toEqual(['x'])
    expect((await second.viewer())?.id).toBe(other.id)
    expect((await browser.viewer())?.id).toBe(person.id)
  })

  test('makes one account of two after yes: comments of both, and supports counted once', async () => {
    const { person, browser, other, second, asked } = await twoAccounts('eleri')
    const page = await aPublication()
    const [mine, theirs, liked] = [
      await aComment({ by: person }),
      await aComment({ by: { ...person, ...other } }),
      await aComment(),
    ]
    for (const supporter of [person, other]) {
      await supportComment(db, { comment: liked, person: supporter, wanted: true, at: now() })
      await supportPublication(db, {
        publication: page,
        person: supporter,
        wanted: true,
        at: now(),
      })
    }
    expect(await supportsOf('comment', liked)).toBe(2)
    await asked()
    await browser.send(yes, { path: '/sign-in/is-it-you/yes' })
    for (const { id } of [mine, theirs]) expect((await theComment(id)).person_id).toBe(person.id)
    expect(await waysOf(person)).toEqual(['x'])
    expect(await second.viewer()).toBeNull()
    expect(await supportsOf('comment', liked)).toBe(1)
    expect(await supportsOf('publication', page)).toBe(1)
  })

  test('is not taken from somebody who works or worked here', async () => {
    const { person, browser, other, asked } = await twoAccounts('rita')
    const grant = { role: 'officer' as const, granted_at: now(), ended_at: now() }
    await db
      .insertInto('role_grant')
      .values({ id: other.id, person_id: other.id, ...grant })
      .execute()
    await asked()
    const answer = await browser.send(yes, { path: '/sign-in/is-it-you/yes' })
    expect(answer.location).toBe('/account/credentials?error=staff')
    expect(await waysOf(person)).toEqual([])
    expect(await waysOf(other)).toEqual(['x'])
  })

  test('is not taken once its account was disabled while the question stood', async () => {
    const { person, browser, other, asked } = await twoAccounts('fatima')
    await asked()
    await db.updateTable('person').set({ disabled_at: now() }).where('id', '=', other.id).execute()
    await browser.send(yes, { path: '/sign-in/is-it-you/yes' })
    expect(await waysOf(person)).toEqual([])
    expect(await waysOf(other)).toEqual(['x'])
  })
})

describe('removing a way to sign in', () => {
  const removing = (browser: Browser, { id }: { id: string }) =>
    browser.send(remove, { path: `/account/credentials/${id}/removal`, params: { id } })

  test('takes it, with the sessions it opened elsewhere, and tells its owner', async () => {
    const person = await aResident()
    const credential = await aCredentialOf(person)
    await aCredentialOf(person)
    const browser = await aBrowserOf(person)
    expect((await removing(browser, credential)).location).toMatch(/done=removed/)
    expect(await waysOf(person)).toEqual(['council'])
    expect(await mailsOwedTo(person)).toContain('credential-removed')
    expect(await browser.viewer()).not.toBeNull()
  })

  test('is refused for the last one of somebody without an address', async () => {
    const person = await withoutAddress()
    const credential = await aCredentialOf(person)
    const answer = await removing(await aBrowserOf(person), credential)
    expect(answer.location).toMatch(/refused=last/)
    expect(await waysOf(person)).toHaveLength(1)
  })

  test('leaves one when two are removed at once', async () => {
    const person = await withoutAddress()
    const both = [await aCredentialOf(person), await aCredentialOf(person)]
    const browser = await aBrowserOf(person)
    const answers = await Promise.all(both.map((credential) => removing(browser, credential)))
    expect(answers.filter(({ location }) => location?.includes('refused=last'))).toHaveLength(1)
    expect(await waysOf(person)).toHaveLength(1)
  })

  test('finds nothing that is somebody else’s', async () => {
    const [person, other] = [await aResident(), await aResident('Dev R')]
    const theirs = await aCredentialOf(other)
    expect((await removing(await aBrowserOf(person), theirs)).status).toBe(404)
    expect(await waysOf(other)).toHaveLength(1)
  })

  test('needs a proof of who one is that is less than ten minutes old', async () => {
    const person = await aResident()
    const credential = await aCredentialOf(person)
    const stale = await aBrowserOf(person, STALE())
    expect(await removing(stale, credential)).toMatchObject({
      status: 401,
      said: { problem: 'prove_again' },
    })
    const to = { path: '/account/credentials/x/removal', params: { id: credential.id } }
    expect((await stale.open(removal, to)).location).toMatch(/^\/account\/proof/)
    expect(await waysOf(person)).toHaveLength(1)
    const fresh = await aBrowserOf(person, { ...STALE(), provenAt: after(now(), -9 * MINUTE) })
    expect((await removing(fresh, credential)).status).toBe(302)
  })
})

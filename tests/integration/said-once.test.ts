import { expect, test } from 'vitest'
import { offer } from '#app/people/offer.server.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as anyPage } from '#app/root.tsx'
import { action as sayNo } from '#app/routes/account/is-it-you-no.tsx'
import { action as sayYes } from '#app/routes/account/is-it-you-yes.tsx'
import { action as endIt } from '#app/routes/account/session-end.tsx'
import { action as endOthers } from '#app/routes/account/sessions.tsx'
import { newId } from '#db/id.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { aProvider, signingInByMail } from '../support/links.ts'
import { signedIn } from '../support/session.ts'

const saidOn = async (browser: Browser) =>
  ((await browser.open(anyPage, { path: '/publications' })).said as { said: string[] }).said

test('whoever signs in while their account is to close is told once that it stays open', async () => {
  const person = await aPerson()
  const closes_at = after(now(), DAY)
  await db.updateTable('person').set({ closes_at }).where('id', '=', person.id).execute()
  const { browser } = await signingInByMail({ address: person.email, returnTo: '/publications' })
  expect(await saidOn(browser)).toEqual(['came_back'])
  expect(await saidOn(browser)).toEqual([])
})

test('whoever signs in as usual is told nothing of the kind', async () => {
  const { browser } = await signingInByMail({ address: (await aPerson()).email })
  expect(await saidOn(browser)).toEqual([])
})

async function anOffer({ isAccount }: { isAccount: boolean }) {
  const [person, other] = [await aPerson(), await aPerson()]
  const names = { name: 'Marjorie Teale', confirmedEmail: null, label: 'm', assurance: [] }
  const identity = { subject: newId(), issuer: 'https://login.example', groups: [], ...names }
  const offered = { provider: aProvider(), identity, person, other: isAccount ? other : null }
  const cookie = await db
    .transaction()
    .execute((trx) =>
      offer(trx, { ...offered, returnTo: '/account/credentials?done=added', at: now() }),
    )
  const browser = aBrowser([cookie, ...(isAccount ? [await signedIn(person)] : [])])
  return browser
}

test('signing a device out is said on the next page', async () => {
  const person = await aPerson()
  const here = await signingInByMail({ address: person.email })
  await signedIn(person)
  const { id } = await db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', person.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await here.browser.send(endIt, { path: `/account/sessions/${id}/end`, params: { id } })
  expect(await saidOn(here.browser)).toEqual(['signed_out_there'])
  await here.browser.send(endOthers, { path: '/account/sessions' })
  expect(await saidOn(here.browser)).toEqual(['signed_out_elsewhere'])
})

test.each([
  ['no', 'two accounts', sayNo, true, 'apart'],
  ['yes', 'two accounts', sayYes, true, 'joined'],
  ['no', 'a new way in', sayNo, false, 'begun'],
  ['yes', 'a new way in', sayYes, false, 'added'],
] as const)('“%s” about %s is answered with what is true', async (_, __, say, isAccount, word) => {
  const browser = await anOffer({ isAccount })
  const answer = await browser.send(say, { path: '/sign-in/is-it-you' })
  expect(answer.location).not.toContain('done')
  expect(await saidOn(browser)).toEqual([word])
})

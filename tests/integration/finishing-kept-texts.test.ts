import { MemoryRouter } from 'react-router-dom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { keptFor } from '#app/comments/browser.server.ts'
import { keep, keptComments } from '#app/comments/keep.server.ts'
import { formAddress } from '#app/people/sign-in-page.ts'
import { StartOver } from '#app/people/start-over.tsx'
import { after, HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as account } from '#app/routes/account/account.tsx'
import { loader as finish } from '#app/routes/account/comment-finish.tsx'
import { loader as sentPage } from '#app/routes/account/comment-sent.tsx'
import { action as throwAway } from '#app/routes/account/kept-comment-removal.tsx'
import { loader as signIn } from '#app/routes/account/sign-in.tsx'
import { newId } from '#db/id.ts'
import { aComment, aPerson, aPublication } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { theKeptText } from '../support/places.ts'
import { asking, signedIn } from '../support/session.ts'

const UNSTATED = { sectionKey: null, onBehalfOf: null, ward: null, mayStay: false }

async function withTwoTexts() {
  const person = await aPerson()
  const earlier = await theKeptText({ person, at: after(now(), -HOUR) })
  const later = await theKeptText({ person, at: now() })
  return { person, earlier, later, browser: aBrowser([await signedIn(person)]) }
}

const keptBy = (person: { id: string }) =>
  keptComments(db, { browser: null, person: person.id, at: now() })

test('the account lists each text kept, and the finish page takes the one it is asked for', async () => {
  const { earlier, later, browser } = await withTwoTexts()
  const { said } = await browser.open(account, { path: '/account' })
  expect(said).toMatchObject({
    kept: [
      { id: earlier, title: expect.any(String), words: 'Keep the maps.' },
      { id: later, until: expect.any(String) },
    ],
  })
  const finishing = (search: string) => browser.open(finish, { path: `/comments/finish${search}` })
  expect((await finishing(`?kept=${later}`)).said).toMatchObject({
    comment: { id: later },
    more: 1,
  })
  expect((await finishing('')).said).toMatchObject({ comment: { id: earlier } })
  expect((await finishing('?kept=gone')).location).toBe('/account')
})

test('a kept text is thrown away by its owner alone', async () => {
  const { person, earlier, later, browser } = await withTwoTexts()
  const at = { path: `/account/kept-comments/${earlier}/removal`, params: { id: earlier } }
  const stranger = aBrowser([await signedIn(await aPerson('Dev R'))])
  await stranger.send(throwAway, at)
  expect(await keptBy(person)).toHaveLength(2)
  expect((await browser.send(throwAway, at)).location).toBe('/account')
  expect(await keptBy(person)).toMatchObject([{ id: later }])
})

test('whoever has sent one text is led to the next, and after the last to none', async () => {
  const { person, earlier, browser } = await withTwoTexts()
  const { reference } = await aComment({ by: person })
  const page = { path: `/comments/${reference}/sent`, params: { reference } }
  expect((await browser.open(sentPage, page)).said).toMatchObject({
    kept: [{ id: earlier }, {}],
  })
  await db.deleteFrom('kept_comment').where('person_id', '=', person.id).execute()
  expect((await browser.open(sentPage, page)).said).toMatchObject({ kept: [] })
  expect((await browser.open(finish, { path: '/comments/finish' })).location).toBe('/account')
})

test('the sign-in page names what this browser has not sent, and no other browser learns of it', async () => {
  const browser = aBrowser(['folkmoot-kept=this-browser'])
  const publication = await aPublication({ title: 'A library that opens' })
  const text = { body: 'Keep the maps.', submissionKey: newId(), ...UNSTATED }
  const hash = keptFor(asking('/', browser.cookies())) ?? ''
  await keep(db, { browser: hash, publication, parent: null, text, at: now() })
  const opened = (by: typeof browser) => by.open(signIn, { path: '/sign-in' })
  const { said } = await opened(browser)
  expect(said).toMatchObject({ isFinishing: false, kept: [{ title: 'A library that opens' }] })
  expect(JSON.stringify(said)).not.toContain('Keep the maps.')
  expect((await opened(aBrowser())).said).toMatchObject({ kept: [] })
  expect((await opened(aBrowser(['folkmoot-kept=another']))).said).toMatchObject({ kept: [] })
})

test('what a form of the sign-in page answers leads back to where its sender was going', async () => {
  const address = formAddress('/sign-in/email', '/publications/a-library?view=newest')
  const page = renderToStaticMarkup(
    createElement(MemoryRouter, { initialEntries: [address] }, createElement(StartOver)),
  )
  expect(page).toContain('href="/sign-in?return_to=%2Fpublications%2Fa-library%3Fview%3Dnewest"')
  const elsewhere = formAddress('/sign-in/email', 'https://evil.example')
  const safe = renderToStaticMarkup(
    createElement(MemoryRouter, { initialEntries: [elsewhere] }, createElement(StartOver)),
  )
  expect(safe).toContain('href="/sign-in"')
})

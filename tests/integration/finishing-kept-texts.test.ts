import { expect, test } from 'vitest'
import { keptComments } from '#app/comments/keep.server.ts'
import { after, HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { loader as account } from '#app/routes/account/account.tsx'
import { loader as finish } from '#app/routes/account/comment-finish.tsx'
import { loader as sentPage } from '#app/routes/account/comment-sent.tsx'
import { action as throwAway } from '#app/routes/account/kept-comment-removal.tsx'
import { aComment, aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { theKeptText } from '../support/places.ts'
import { signedIn } from '../support/session.ts'

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

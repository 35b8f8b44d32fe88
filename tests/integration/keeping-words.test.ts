import { expect, test } from 'vitest'
import { browserOf, keptFor } from '#app/comments/browser.server.ts'
import { forget, keep, keptComments } from '#app/comments/keep.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'
import { asking } from '../support/session.ts'

function someWords(body = 'Keep the maps.') {
  return {
    body,
    sectionKey: 'opening-hours',
    onBehalfOf: 'Ambleford Civic Society',
    ward: 'Eastfield',
    mayStay: true,
    submissionKey: newId(),
  }
}

const aBrowser = () => browserOf(asking('/')).hash

type Keeping = { at: string; browser?: string; text?: ReturnType<typeof someWords> }

async function keeping({ at, browser = aBrowser(), text = someWords() }: Keeping) {
  const publication = await aPublication()
  const parent = await aComment({ on: publication })
  await keep(db, { browser, publication, parent, text, at })
  return { publication, parent, browser, text }
}

const keptFrom = (browser: string | null, at: string) =>
  keptComments(db, { browser, person: null, at })

test('what was typed before signing in comes back to the browser that sent it', async () => {
  const at = aMomentLater()
  const { publication, parent, browser, text } = await keeping({ at })
  expect(await keptFrom(browser, at)).toMatchObject([
    {
      body: text.body,
      section_key: text.sectionKey,
      on_behalf_of: text.onBehalfOf,
      ward: text.ward,
      may_stay: 1,
      submission_key: text.submissionKey,
      slug: publication.slug,
      parent_reference: parent.reference,
    },
  ])
})

test('what was typed in two tabs is kept twice', async () => {
  const at = aMomentLater()
  const { browser } = await keeping({ at })
  await keeping({ at, browser, text: someWords('And the reading room.') })
  const kept = await keptFrom(browser, at)
  expect(kept.map(({ body }) => body)).toEqual(['Keep the maps.', 'And the reading room.'])
})

test('a form sent again with other words keeps the later ones', async () => {
  const at = aMomentLater()
  const { browser, text } = await keeping({ at })
  await keeping({ at, browser, text: { ...text, body: 'Keep all the maps.' } })
  expect((await keptFrom(browser, at)).map(({ body }) => body)).toEqual(['Keep all the maps.'])
})

test('the browser’s secret itself is written down nowhere', async () => {
  const { hash, cookie } = browserOf(asking('/'))
  const secret = /=([^;]*);/.exec(cookie)?.[1] ?? ''
  expect(secret).toHaveLength(32)
  expect(keptFor(asking('/', `folkmoot-kept=${secret}`))).toBe(hash)
  await keeping({ at: aMomentLater(), browser: hash })
  const rows = await db.selectFrom('kept_comment').selectAll().execute()
  expect(rows.some(({ browser_hash }) => browser_hash === hash)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('another browser, and one that sent nothing, find nothing', async () => {
  const at = aMomentLater()
  await keeping({ at })
  expect(await keptFrom(aBrowser(), at)).toEqual([])
  expect(await keptFrom(null, at)).toEqual([])
})

test('what somebody took along when they signed in is no longer the browser’s', async () => {
  const at = aMomentLater()
  const { browser } = await keeping({ at })
  const [person, other] = [await aPerson(), await aPerson()]
  await db
    .updateTable('kept_comment')
    .set({ person_id: person.id })
    .where('browser_hash', '=', browser)
    .execute()
  expect(await keptFrom(browser, at)).toEqual([])
  expect(await keptComments(db, { browser, person: other.id, at })).toEqual([])
  expect(await keptComments(db, { browser: null, person: person.id, at })).toHaveLength(1)
})

test('after a day it is gone', async () => {
  const at = aMomentLater()
  const { browser } = await keeping({ at })
  expect(await keptFrom(browser, after(at, DAY - 1))).toHaveLength(1)
  expect(await keptFrom(browser, after(at, DAY))).toEqual([])
})

test('words kept longer than a day are deleted when somebody else’s are kept', async () => {
  const at = aMomentLater()
  await keeping({ at })
  await keeping({ at: after(at, 2 * DAY) })
  const rows = await db.selectFrom('kept_comment').select('kept_at').execute()
  expect(rows).toEqual([{ kept_at: after(at, 2 * DAY) }])
})

test('words that were sent are forgotten', async () => {
  const at = aMomentLater()
  const { browser, text } = await keeping({ at: after(at, 3 * DAY) })
  await forget(db, text.submissionKey)
  expect(await keptFrom(browser, at)).toEqual([])
})

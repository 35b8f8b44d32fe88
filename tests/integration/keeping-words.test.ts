import { expect, test } from 'vitest'
import { forget, keep, kept } from '#app/comments/keep.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aMomentLater, aPublication } from '../support/ambleford.ts'

const text = {
  body: 'Keep the maps.',
  sectionKey: 'opening-hours',
  onBehalfOf: null,
  ward: null,
  mayStay: false,
  submissionKey: newId(),
}

async function keeping(at: string) {
  const publication = await aPublication()
  const parent = await aComment({ on: publication })
  const secret = await keep(db, { publication, parent, text, at })
  return { publication, parent, secret }
}

test('what was typed before signing in comes back with its secret', async () => {
  const at = aMomentLater()
  const { publication, parent, secret } = await keeping(at)
  expect(await kept(db, { secret, at })).toMatchObject({
    body: text.body,
    section_key: text.sectionKey,
    submission_key: text.submissionKey,
    slug: publication.slug,
    parent_reference: parent.reference,
  })
})

test('the secret itself is written down nowhere', async () => {
  const { secret } = await keeping(aMomentLater())
  const rows = await db.selectFrom('kept_comment').selectAll().execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(rows.at(-1)?.secret_hash).toMatch(/^[0-9a-f]{64}$/)
})

test('another secret brings nothing back', async () => {
  const at = aMomentLater()
  const { secret } = await keeping(at)
  for (const wrong of ['', `${secret}x`, secret.toUpperCase()]) {
    expect(await kept(db, { secret: wrong, at })).toBeUndefined()
  }
})

test('after a day it is gone', async () => {
  const at = aMomentLater()
  const { secret } = await keeping(at)
  expect(await kept(db, { secret, at: after(at, DAY - 1) })).toBeDefined()
  expect(await kept(db, { secret, at: after(at, DAY) })).toBeUndefined()
})

test('words kept longer than a day are deleted when somebody else’s are kept', async () => {
  const at = aMomentLater()
  await keeping(at)
  const { secret } = await keeping(after(at, 2 * DAY))
  const rows = await db.selectFrom('kept_comment').select('kept_at').execute()
  expect(rows).toEqual([{ kept_at: after(at, 2 * DAY) }])
  expect(await kept(db, { secret, at: after(at, 2 * DAY) })).toBeDefined()
})

test('words that were sent are forgotten', async () => {
  const at = aMomentLater()
  const { secret } = await keeping(at)
  const found = await kept(db, { secret, at })
  await forget(db, found?.submission_key ?? '')
  expect(await kept(db, { secret, at })).toBeUndefined()
})

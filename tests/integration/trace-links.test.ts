import { beforeAll, describe, expect, test } from 'vitest'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { disable } from '#app/people/disable.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { loader as sent } from '#app/routes/account/comment-sent.tsx'
import { action as revise, loader as revisionPage } from '#app/routes/account/revision-new.tsx'
import { loader as trace } from '#app/routes/account/trace.tsx'
import { action as withdraw, loader as withdrawalPage } from '#app/routes/account/withdrawal.tsx'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMember,
  anOfficialReply,
  aPerson,
  theComment,
} from '../support/ambleford.ts'
import { aBrowser, going } from '../support/browser.ts'
import { signedIn } from '../support/session.ts'

beforeAll(() => aHouseRule(1))

type Comment = Awaited<ReturnType<typeof aComment>>

function to(comment: Comment, page = 'trace', key?: string) {
  const { reference } = comment
  return going(`/comments/${reference}/${page}${key === undefined ? '' : `?key=${key}`}`, {
    reference,
  })
}

/** A browser that came by the link of a comment before. */
async function cameBy(comment: Comment, cookies: string[] = []) {
  const browser = aBrowser(cookies)
  await browser.open(trace, to(comment, 'trace', traceKey(comment)))
  return browser
}

async function aReturnedComment(by?: Awaited<ReturnType<typeof aPerson>>) {
  const comment = await aComment(by ? { by } : {})
  await aDecision(comment, { verdict: 'return', rule: 1, note: 'Leave out the name.' })
  return theComment(comment.id)
}

const REFUSED = [401, 404]

async function expectShut(browser: ReturnType<typeof aBrowser>, comment: Comment) {
  for (const [page, loader] of [
    ['trace', trace],
    ['sent', sent],
    ['withdrawal', withdrawalPage],
    ['revisions/new', revisionPage],
  ] as const) {
    const read = await browser.open(loader, to(comment, page))
    expect(read.said === null || read.status === 404).toBe(true)
    expect(JSON.stringify(read.said)).not.toContain('Keep')
    if (read.status !== 404) expect(read.location).toMatch(/^\/sign-in\?/)
  }
  const before = await theComment(comment.id)
  const changed = [
    await browser.send(withdraw, to(comment, 'withdrawal')),
    await browser.send(revise, { ...to(comment, 'revisions/new'), fields: { body: 'Mine now.' } }),
  ]
  for (const { status } of changed) expect(REFUSED).toContain(status)
  expect(await theComment(comment.id)).toEqual(before)
}

describe('the link of a comment', () => {
  test('opens its trace, and its key moves out of the address at once', async () => {
    const comment = await aComment({ body: 'Keep the maps.' })
    const browser = aBrowser()
    const moved = await browser.open(trace, to(comment, 'trace', traceKey(comment)))
    expect(moved).toMatchObject({ status: 302, location: `/comments/${comment.reference}/trace` })
    expect(moved.cookies).toEqual([expect.stringMatching(/; Path=\/; HttpOnly; SameSite=Lax$/)])
    const page = await browser.open(trace, to(comment))
    expect(page.said).toMatchObject({ comment: { body: 'Keep the maps.' }, bySignIn: false })
  })

  test('lets its author change it and take it back', async () => {
    const comment = await aReturnedComment()
    const browser = await cameBy(comment)
    const fields = { body: 'Keep the maps, please.' }
    expect((await browser.send(revise, { ...to(comment, 'revisions/new'), fields })).status).toBe(
      302,
    )
    expect(await theComment(comment.id)).toMatchObject({ state: 'held', revision: 2 })
    expect((await browser.send(withdraw, to(comment, 'withdrawal'))).status).toBe(302)
    expect(await theComment(comment.id)).toMatchObject({ state: 'withdrawn' })
  })

  test('opens no other comment, not even another of the same author', async () => {
    const by = await aPerson()
    const [one, other] = [await aReturnedComment(by), await aReturnedComment(by)]
    const browser = await cameBy(one)
    await expectShut(browser, other)
    await browser.open(trace, to(other, 'trace', traceKey(one)))
    await expectShut(browser, other)
    await expectShut(aBrowser([`folkmoot-traces=${other.reference}.${traceKey(one)}`]), other)
  })

  test('with a wrong key opens nothing', async () => {
    const comment = await aReturnedComment()
    for (const key of [
      '',
      'A'.repeat(43),
      linkKey('guest-comment', comment.id),
      linkKey('trace', comment.reference),
    ]) {
      const browser = aBrowser()
      await browser.open(trace, to(comment, 'trace', key))
      await expectShut(browser, comment)
    }
  })

  test('changes nothing by a form that brings its key in the address alone', async () => {
    const comment = await aReturnedComment()
    const answer = await aBrowser().send(withdraw, to(comment, 'withdrawal', traceKey(comment)))
    expect(answer.status).toBe(401)
    expect((await theComment(comment.id)).state).toBe('returned')
  })

  test('opens nothing more once its author is disabled or closed their account', async () => {
    for (const column of ['disabled_at', 'closed_at'] as const) {
      const by = await aPerson()
      const comment = await aReturnedComment(by)
      const browser = await cameBy(comment)
      expect((await browser.open(trace, to(comment))).status).toBe(200)
      if (column === 'disabled_at') await disable(db, { person: by, by, at: now() })
      else
        await db.updateTable('person').set({ closed_at: now() }).where('id', '=', by.id).execute()
      await expectShut(browser, comment)
      await expectShut(await cameBy(comment), comment)
    }
  })

  test('opens no official reply for whoever wrote it', async () => {
    const reply = await anOfficialReply({ to: await aComment(), by: await aMember() })
    await expectShut(await cameBy(reply), reply)
  })
})

test('somebody who is signed in is shown nobody else’s trace, and may hold a link besides', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson('Dev R')]
  const comment = await aReturnedComment(theirs)
  const cookie = await signedIn(mine)
  await expectShut(aBrowser([cookie]), comment)
  const page = await (await cameBy(comment, [cookie])).open(trace, to(comment))
  expect(page.said).toMatchObject({ bySignIn: false })
})

test('a browser remembers the links of ten comments', async () => {
  const comments = []
  for (let n = 0; n < 11; n += 1) comments.push(await aComment())
  const browser = aBrowser()
  for (const comment of comments) await browser.open(trace, to(comment, 'trace', traceKey(comment)))
  const statuses = []
  for (const comment of comments) statuses.push((await browser.open(trace, to(comment))).status)
  expect(statuses).toEqual([302, ...Array<number>(10).fill(200)])
})

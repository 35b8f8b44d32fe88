import { expect, test } from 'vitest'
import { keptFor } from '#app/comments/browser.server.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { loader as finish } from '#app/routes/account/comment-finish.tsx'
import { action, loader } from '#app/routes/public/comment-new.tsx'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aPerson,
  aPublication,
  mailsOwedTo,
} from '../support/ambleford.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Sent = {
  on: { slug: string }
  body: string
  cookie?: string
  search?: string
  key?: string
  more?: Record<string, string>
}

function sendingComment({ on, body, cookie = '', search = '', key = newId(), more = {} }: Sent) {
  const path = `/publications/${on.slug}/comments/new${search}`
  const request = sending(
    path,
    { body, section: 'hours', submission_key: key, ...more },
    { cookie },
  )
  return answerOf(() => action({ request, params: { slug: on.slug }, context: { nonce: '' } }))
}

function commentsOn({ id }: { id: string }) {
  return db.selectFrom('comment').selectAll().where('publication_id', '=', id).execute()
}

test('somebody who is signed in sends a comment and is shown that it arrived', async () => {
  const [on, by] = [await aPublication(), await aPerson()]
  const answer = await sendingComment({ on, body: 'Keep the maps.', cookie: await signedIn(by) })
  const [comment] = await commentsOn(on)
  expect(answer).toMatchObject({ status: 302, location: `/comments/${comment?.reference}/sent` })
  expect(comment).toMatchObject({ person_id: by.id, section_key: 'hours', state: 'published' })
  expect(await mailsOwedTo(by)).toEqual(['comment-received'])
})

test('a phone number is said to its author with the words kept; sent anyway, they are held', async () => {
  const [on, by] = [await aPublication(), await aPerson()]
  const cookie = await signedIn(by)
  const body = 'Ring me on 07700 900123.'
  const asked = await sendingComment({ on, body, cookie })
  expect(asked).toMatchObject({
    status: 422,
    said: { typed: { body }, questions: [expect.stringContaining('a phone number')] },
  })
  expect(await commentsOn(on)).toEqual([])

  const more = { sent_anyway: 'yes' }
  expect(await sendingComment({ on, body, cookie, more })).toMatchObject({ status: 302 })
  expect(await commentsOn(on)).toMatchObject([{ state: 'held' }])
})

test('a reader who is not signed in is asked before the words are kept, and not again after', async () => {
  const [on, key] = [await aPublication(), newId()]
  const body = 'Write to jo@elsewhere.example.'
  expect(await sendingComment({ on, body, key })).toMatchObject({ status: 422 })
  const more = { sent_anyway: 'yes' }
  expect(await sendingComment({ on, body, key, more })).toMatchObject({ status: 302 })
  const cookie = await signedIn(await aPerson())
  expect(await sendingComment({ on, body, key, cookie })).toMatchObject({ status: 302 })
  expect(await commentsOn(on)).toMatchObject([{ state: 'held' }])
})

test('a comment that is too long is given back whole', async () => {
  const on = await aPublication()
  const cookie = await signedIn(await aPerson())
  const body = 'a'.repeat(5_001)
  expect(await sendingComment({ on, body, cookie })).toMatchObject({
    status: 422,
    said: { errors: { body: expect.stringContaining('5,000') }, typed: { body, section: 'hours' } },
  })
  expect(await commentsOn(on)).toEqual([])
})

test('a comment with a broken character is given back', async () => {
  const on = await aPublication()
  const cookie = await signedIn(await aPerson())
  const body = 'Keep\u0000 the maps.'
  const answer = await sendingComment({ on, body, cookie })
  expect(answer).toMatchObject({ status: 422, said: { typed: { body } } })
  expect(await commentsOn(on)).toEqual([])
})

test('without a session the words are kept, and come back after signing in', async () => {
  const on = await aPublication()
  const answer = await sendingComment({ on, body: 'Keep the maps.' })
  expect(answer).toMatchObject({ status: 302, location: '/sign-in?return_to=%2Fcomments%2Ffinish' })
  expect(await commentsOn(on)).toEqual([])
  const [cookie = ''] = answer.cookies
  expect(cookie).toMatch(
    /^folkmoot-kept=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=86400$/,
  )

  const secret = /=([\w-]+)/.exec(cookie)?.[1] ?? ''
  const browser = keptFor(asking('/', `folkmoot-kept=${secret}`))
  const kept = await keptComments(db, { browser, person: null, at: now() })
  expect(kept).toMatchObject([{ body: 'Keep the maps.' }])
  const session = await signedIn(await aPerson())
  const request = asking('/comments/finish', `${session}; folkmoot-kept=${secret}`)
  const back = await answerOf(() => finish({ request, params: {}, context: { nonce: '' } }))
  expect(back).toMatchObject({
    status: 200,
    said: { comment: { body: 'Keep the maps.', section_key: 'hours', slug: on.slug } },
  })
})

test('without a session a comment that is too long is given back, not kept', async () => {
  const on = await aPublication()
  const answer = await sendingComment({ on, body: 'a'.repeat(5_001) })
  expect(answer).toMatchObject({ status: 422, cookies: [] })
})

test('a comment that comes too late is given back to be copied', async () => {
  const on = await aPublication({ closesAt: '2020-01-01T00:00:00.000Z' })
  const cookie = await signedIn(await aPerson())
  expect(await sendingComment({ on, body: 'Keep the maps.', cookie })).toMatchObject({
    status: 409,
    said: { closed: true, typed: { body: 'Keep the maps.' } },
  })
})

test('a comment on a page that is not there, or was taken down, is answered so', async () => {
  const cookie = await signedIn(await aPerson())
  const nowhere = await sendingComment({ on: { slug: 'nowhere' }, body: 'a', cookie })
  expect(nowhere).toMatchObject({ status: 404 })
  const on = await aPublication()
  const withdrawn = { withdrawn_at: now(), withdrawn_reason: 'A mistake.' }
  await db.updateTable('publication').set(withdrawn).where('id', '=', on.id).execute()
  expect(await sendingComment({ on, body: 'a', cookie })).toMatchObject({
    status: 410,
    said: { because: expect.stringContaining('A mistake.') },
  })
})

test('a reply goes under a shown comment of the same page, and under no other', async () => {
  const on = await aPublication()
  const cookie = await signedIn(await aPerson())
  const [shown, hidden, elsewhere] = [
    await aComment({ on }),
    await aComment({ on }),
    await aComment(),
  ]
  await aHouseRule(1)
  await aDecision(hidden, { verdict: 'remove', rule: 1, note: null })
  const answering = (reference: string) =>
    sendingComment({ on, body: 'Yes.', cookie, search: `?in_reply_to=${reference}` })
  expect((await answering(shown.reference)).status).toBe(302)
  expect((await commentsOn(on)).filter(({ parent_id }) => parent_id === shown.id)).toHaveLength(1)
  for (const { reference } of [hidden, elsewhere, { reference: 'C-NOTHING' }]) {
    expect((await answering(reference)).status).toBe(404)
  }
})

test('the form has a key of its own each time, and says who is answered', async () => {
  const on = await aPublication()
  const comment = await aComment({ on })
  const ask = async () => {
    const path = `/publications/${on.slug}/comments/new?in_reply_to=${comment.reference}`
    const args = { request: asking(path), params: { slug: on.slug }, context: { nonce: '' } }
    return loader(args)
  }
  const [first, second] = [await ask(), await ask()]
  expect(first).toMatchObject({
    isOpen: true,
    isSignedIn: false,
    parent: { name: 'Marjorie Teale' },
  })
  expect(first.submissionKey).not.toBe(second.submissionKey)
})

test.each(['broken\u0000slug', '\u0000'])(
  'a broken address %j is nowhere, not an error',
  async (slug) => {
    const cookie = await signedIn(await aPerson())
    expect((await sendingComment({ on: { slug }, body: 'a', cookie })).status).toBe(404)
  },
)

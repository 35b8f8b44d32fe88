import { describe, expect, test } from 'vitest'
import { disable } from '#app/people/disable.server.ts'
import { after, DAY, HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as ask } from '#app/routes/account/guest-comment-new.tsx'
import { action as send, loader as look } from '#app/routes/account/guest-comment.tsx'
import { loader as signInPage } from '#app/routes/account/sign-in.tsx'
import { loader as trace } from '#app/routes/account/trace.tsx'
import { action as write } from '#app/routes/public/comment-new.tsx'
import { newId } from '#db/id.ts'
import { aPerson, aPublication, mailsOwedTo } from '../support/ambleford.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { theGuestComment } from '../support/places.ts'
import { signedIn } from '../support/session.ts'

const linkOf = ({ id }: { id: string }, key = linkKey('guest-comment', id)) => ({
  path: `/guest-comments/${id}?key=${key}`,
  params: { id },
})

const anAddress = () => `${newId()}@ambleford.example`

const personAt = (address: string) =>
  db.selectFrom('person').selectAll().where('email', '=', address).execute()

const commentsOn = ({ id }: { id: string }) =>
  db.selectFrom('comment').selectAll().where('publication_id', '=', id).execute()

/** A visitor who writes, and gives a name and an address in place of an account. */
async function writing(address: string, browser: Browser = aBrowser()) {
  const page = await aPublication({ moderation: 'every_comment' })
  const to = { path: `/publications/${page.slug}/comments/new`, params: { slug: page.slug } }
  const typed = { body: 'Keep the maps.', submission_key: newId() }
  const written = await browser.send(write, { ...to, fields: typed })
  expect(written.location).toBe('/sign-in?return_to=%2Fcomments%2Ffinish')
  const { said } = await browser.open(signInPage, { path: written.location ?? '' })
  const { kept: texts } = said as { kept: { id: string }[] }
  const kept = texts[0]?.id ?? ''
  const fields = { name: 'Gil Guest', guest_email: address, kept }
  const asked = await browser.send(ask, { path: '/guest-comments/new', fields })
  expect(asked.said).toMatchObject({ ok: true, address })
  const guest = await db
    .selectFrom('guest_comment')
    .select('id')
    .where('kept_comment_id', '=', kept)
    .executeTakeFirstOrThrow()
  return { page, browser, guest, kept }
}

describe('a guest’s comment', () => {
  test('waits for the link: no comment, nobody’s row, one mail to the address', async () => {
    const address = anAddress()
    const { page } = await writing(address)
    expect(await commentsOn(page)).toEqual([])
    expect(await personAt(address)).toEqual([])
    const owed = await db
      .selectFrom('owed_mail')
      .select('mail')
      .where('address', '=', address)
      .execute()
    expect(owed).toEqual([{ mail: 'guest-comment' }])
  })

  test('is not sent by opening the link, as programs that look through mail do', async () => {
    const address = anAddress()
    const { page, guest } = await writing(address)
    const seen = await aBrowser().open(look, linkOf(guest))
    const words = { title: 'A library that opens when parents pass it', body: 'Keep the maps.' }
    expect(seen.said).toEqual({ name: 'Gil Guest', address, ...words })
    expect(await commentsOn(page)).toEqual([])
    expect(await personAt(address)).toEqual([])
  })

  test('is sent by the button, from any device, and its author is told', async () => {
    const address = anAddress()
    const { page, guest } = await writing(address)
    const sent = await aBrowser().send(send, linkOf(guest))
    const [comment] = await commentsOn(page)
    expect(sent.location).toBe(`/comments/${comment?.reference}/sent`)
    const [person] = await personAt(address)
    expect(comment).toMatchObject({
      person_id: person?.id,
      author_name: 'Gil Guest',
      state: 'held',
    })
    expect(person).toMatchObject({ name: 'Gil Guest', email_confirmed_at: expect.any(String) })
    expect(await mailsOwedTo({ id: person?.id ?? '' })).toContain('comment-received')
    expect(sent.cookies.some((cookie) => cookie.startsWith('folkmoot-session'))).toBe(false)
  })

  test('is sent once, however often the button is pressed, also at the same moment', async () => {
    const address = anAddress()
    const { page, guest } = await writing(address)
    const pressing = () => aBrowser().send(send, linkOf(guest))
    const answers = [...(await Promise.all([pressing(), pressing(), pressing()])), await pressing()]
    for (const { status, location } of answers) {
      expect({ status, location }).toEqual({
        status: 302,
        location: expect.stringMatching(/\/(sent|trace)$/),
      })
    }
    expect(await commentsOn(page)).toHaveLength(1)
    expect(await personAt(address)).toHaveLength(1)
  })

  test('belongs to the person who has confirmed the address already', async () => {
    const person = await aPerson()
    const { page, guest } = await writing(person.email)
    await aBrowser().send(send, linkOf(guest))
    expect(await commentsOn(page)).toMatchObject([
      { person_id: person.id, author_name: person.name },
    ])
  })

  test('of a disabled account is not sent', async () => {
    const person = await aPerson()
    const { page, guest } = await writing(person.email)
    await disable(db, { person, by: person, at: now() })
    expect(await aBrowser().send(send, linkOf(guest))).toMatchObject({ status: 410 })
    expect(await commentsOn(page)).toEqual([])
  })

  test('goes to the newest address, when another was given for the same words', async () => {
    const { page, guest, browser, kept } = await writing(anAddress())
    const second = anAddress()
    const fields = { name: 'Gil Guest', guest_email: second, kept }
    await browser.send(ask, { path: '/guest-comments/new', fields })
    expect(await aBrowser().send(send, linkOf(guest))).toMatchObject({ status: 410 })
    expect(await commentsOn(page)).toEqual([])
  })
})

describe('the link of a guest', () => {
  test.each(['A'.repeat(43), '', linkKey('trace', 'x')])(
    'with the key “%s” is no link',
    async (key) => {
      const { page, guest } = await writing(anAddress())
      expect((await aBrowser().open(look, linkOf(guest, key))).status).toBe(404)
      expect((await aBrowser().send(send, linkOf(guest, key))).status).toBe(404)
      expect(await commentsOn(page)).toEqual([])
    },
  )

  test('does not open with the key of another comment, or of another purpose', async () => {
    const [one, other] = [await writing(anAddress()), await writing(anAddress())]
    const keys = [linkKey('guest-comment', other.guest.id), linkKey('email-link', one.guest.id)]
    for (const key of keys) {
      expect((await aBrowser().send(send, linkOf(one.guest, key))).status).toBe(404)
    }
    expect((await aBrowser().send(send, linkOf(one.guest))).status).toBe(302)
  })

  test('sends what was written less than a day ago, and nothing older', async () => {
    const on = await aPublication()
    const late = await theGuestComment({ on, at: after(now(), -DAY) })
    expect((await aBrowser().open(look, linkOf(late))).status).toBe(410)
    expect((await aBrowser().send(send, linkOf(late))).status).toBe(410)
    expect(await commentsOn(on)).toEqual([])
    const inTime = await theGuestComment({ on, at: after(now(), HOUR - DAY) })
    expect((await aBrowser().send(send, linkOf(inTime))).status).toBe(302)
    expect(await commentsOn(on)).toHaveLength(1)
  })

  test('takes what was written before closing time, and not what came after it', async () => {
    const on = await aPublication({ closesAt: after(now(), -2 * HOUR) })
    const before = await theGuestComment({ on, at: after(now(), -3 * HOUR) })
    expect((await aBrowser().send(send, linkOf(before))).status).toBe(302)
    const late = await theGuestComment({ on, at: after(now(), -HOUR / 2) })
    expect((await aBrowser().send(send, linkOf(late))).status).toBe(410)
    expect(await commentsOn(on)).toHaveLength(1)
  })

  test('leads back to the trace once the comment was sent, in any browser', async () => {
    const { guest } = await writing(anAddress())
    await aBrowser().send(send, linkOf(guest))
    const later = aBrowser()
    const back = await later.open(look, linkOf(guest))
    const reference = /comments\/([^/]+)\/trace$/.exec(back.location ?? '')?.[1] ?? ''
    const page = await later.open(trace, { path: back.location ?? '', params: { reference } })
    expect(page.said).toMatchObject({
      comment: { reference, body: 'Keep the maps.' },
      bySignIn: false,
    })
    expect(
      (await aBrowser().open(trace, { path: back.location ?? '', params: { reference } })).location,
    ).toMatch(/^\/sign-in/)
  })
})

test('a guest cannot send what another browser wrote', async () => {
  const { kept } = await writing(anAddress())
  const thief = aBrowser(['folkmoot-kept=another-browser'])
  const fields = { name: 'Eve', guest_email: anAddress(), kept }
  expect((await thief.send(ask, { path: '/guest-comments/new', fields })).status).toBe(409)
})

test('words that somebody took along when they signed in are no guest’s any more', async () => {
  const { browser, kept, page } = await writing(anAddress())
  const person = await aPerson()
  await db
    .updateTable('kept_comment')
    .set({ person_id: person.id })
    .where('id', '=', kept)
    .execute()
  browser.take([await signedIn(await aPerson('Dev R'))])
  const fields = { name: 'Dev', guest_email: anAddress(), kept }
  expect((await browser.send(ask, { path: '/guest-comments/new', fields })).status).toBe(409)
  expect(await commentsOn(page)).toEqual([])
})

import { beforeAll, expect, test } from 'vitest'
import { holdsSanctionKey, sanctionAddress } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { action as guestSends } from '#app/routes/account/guest-comment.tsx'
import { action as revises } from '#app/routes/account/revision-new.tsx'
import { action as acknowledges } from '#app/routes/account/sanction-acknowledgement.tsx'
import { loader as ownSanction } from '#app/routes/account/sanction.tsx'
import { action as comments } from '#app/routes/public/comment-new.tsx'
import { action as supportsComment } from '#app/routes/public/comment-support.tsx'
import { action as supportsPage } from '#app/routes/public/publication-support.tsx'
import { action as confirms } from '#app/routes/public/report-confirmation.tsx'
import { action as reports } from '#app/routes/public/report-new.tsx'
import { loader as finishes } from '#app/routes/account/comment-finish.tsx'
import { newId } from '#db/id.ts'
import { submit } from '#app/comments/submit.server.ts'
import { engine } from '#app/platform/database.server.ts'
import { keptComments } from '#app/comments/keep.server.ts'
import { aComment, aGuest, aPerson, aPublication, theComment } from '../support/ambleford.ts'
import { aBrowser, going } from '../support/browser.ts'
import { aSanction, aVisitorsReport, theRule } from '../support/moderating.ts'
import { theGuestComment, theKeptText } from '../support/places.ts'
import { asking, signedIn, type Answer } from '../support/session.ts'

beforeAll(() => theRule())

const WORDS = 'I have only ever said what everybody thinks.'

type Person = Awaited<ReturnType<typeof aPerson>>

/** Somebody who sent a comment a moment ago and is suspended now, with a browser of theirs. */
async function aSuspendedPerson() {
  const person = await aPerson('Kev Burton')
  const on = await aPublication()
  const comment = await sentNow(person, on)
  const lasts = { kind: 'suspend', lasts: '24h' } as const
  const sanction = await aSanction(person, lasts, { about: comment, at: now() })
  return { person, on, comment, sanction, browser: aBrowser([await signedIn(person)]) }
}

async function sentNow(author: Person, publication: Awaited<ReturnType<typeof aPublication>>) {
  const stated = { sectionKey: null, onBehalfOf: null, ward: null, mayStay: false }
  const text = { body: 'Keep the maps.', submissionKey: newId(), ...stated }
  const sending = { publication, parent: null, author, text, at: now() }
  const submitted = await submit(db, engine, sending)
  if (!submitted.ok) throw new Error(submitted.why)
  return theComment(submitted.comment.id)
}

function expectBarred(answer: Answer, sanction: { id: string }) {
  expect(answer).toMatchObject({
    status: 403,
    said: {
      problem: 'barred',
      because: expect.stringMatching(
        /^You are suspended until \d+ \w+ \d{4}, .*house rule 1, rule 1\. You called a neighbour names\.$/,
      ),
      appealAt: sanctionAddress(sanction),
    },
  })
}

test('a suspended person’s comment is not taken, and their words are given back', async () => {
  const { person, on, sanction, browser } = await aSuspendedPerson()
  const answer = await browser.send(comments, {
    path: `/publications/${on.slug}/comments/new`,
    params: { slug: on.slug },
    fields: { body: WORDS, submission_key: newId() },
  })
  expectBarred(answer, sanction)
  expect(answer.said).toMatchObject({ kept: expect.arrayContaining([['body', WORDS]]) })
  expect(await commentsOf(person)).toBe(1)
})

async function commentsOf({ id }: { id: string }) {
  return (await db.selectFrom('comment').select('id').where('person_id', '=', id).execute()).length
}

test('nor a reply, nor a text they kept before and finish now, which stays kept', async () => {
  const { person, sanction, browser, on, comment } = await aSuspendedPerson()
  const reply = await browser.send(comments, {
    path: `/publications/${on.slug}/comments/new?in_reply_to=${comment.reference}`,
    params: { slug: on.slug },
    fields: { body: WORDS, submission_key: newId() },
  })
  expectBarred(reply, sanction)

  const kept = await theKeptText({ person })
  const { said } = await browser.open(finishes, { path: `/comments/finish?kept=${kept}` })
  const words = await keptComments(db, { browser: null, person: person.id, at: now() })
  expect(said).toMatchObject({ comment: { id: kept } })
  const { slug = '', body = '', submission_key = '' } = words[0] ?? {}
  const finished = await browser.send(comments, {
    path: `/publications/${slug}/comments/new`,
    params: { slug },
    fields: { body, submission_key },
  })
  expectBarred(finished, sanction)
  expect(await keptComments(db, { browser: null, person: person.id, at: now() })).toHaveLength(1)
  expect(await commentsOf(person)).toBe(1)
})

test('a suspended guest’s link sends nothing, and the words wait for a better day', async () => {
  const guest = await aGuest('Gil Guest')
  const sanction = await aSanction(guest, { kind: 'suspend', lasts: '24h' }, { at: now() })
  const { id } = await theGuestComment({ address: guest.email })
  const link = { path: `/guest-comments/${id}?key=${linkKey('guest-comment', id)}`, params: { id } }
  const answer = await aBrowser().send(guestSends, link)
  expectBarred(answer, sanction)
  expect(answer.said).toMatchObject({ kept: [['body', 'Keep the maps.']] })
  await db.updateTable('sanction').set({ ends_at: now() }).where('id', '=', sanction.id).execute()
  expect((await aBrowser().send(guestSends, link)).location).toMatch(/\/sent$/)
})

test('a suspended person edits nothing, and the edit is given back', async () => {
  const { comment, sanction, browser } = await aSuspendedPerson()
  const answer = await browser.send(revises, {
    path: `/comments/${comment.reference}/revisions/new`,
    params: { reference: comment.reference },
    fields: { body: WORDS },
  })
  expectBarred(answer, sanction)
  expect(answer.said).toMatchObject({ kept: [['body', WORDS]] })
  expect(await theComment(comment.id)).toMatchObject({ revision: 1 })
})

test('a suspended person supports neither a comment nor a page, and takes no support back', async () => {
  const { on, sanction, browser } = await aSuspendedPerson()
  const other = await aComment({ on })
  for (const wanted of ['yes', 'no']) {
    const params = { reference: other.reference, slug: on.slug }
    const fields = { wanted }
    expectBarred(
      await browser.send(supportsComment, { path: '/support', params, fields }),
      sanction,
    )
    expectBarred(await browser.send(supportsPage, { path: '/support', params, fields }), sanction)
  }
  expect(await theComment(other.id)).toMatchObject({ support_count: 0 })
})

test('a suspended person reports nothing, by account or by the link in their mail', async () => {
  const { person, sanction, browser } = await aSuspendedPerson()
  const other = await aComment()
  const params = { reference: other.reference }
  const path = `/comments/${other.reference}/reports/new`
  const fields = { reason: 'other', note: WORDS }
  const answer = await browser.send(reports, { path, params, fields })
  expectBarred(answer, sanction)
  expect(answer.said).toMatchObject({ kept: expect.arrayContaining([['note', WORDS]]) })
  const id = await aVisitorsReport(other, person.email, now())
  const link = { path: `/reports/${id}?key=${linkKey('confirm-report', id)}`, params: { id } }
  expectBarred(await aBrowser().send(confirms, link), sanction)
  expect(await theComment(other.id)).toMatchObject({ state: 'published' })
})

test('a warned person reads it by the address in the refusal, and then the same comment is taken', async () => {
  const [person, on] = [await aPerson('Kev Burton'), await aPublication()]
  const sanction = await aSanction(person, { kind: 'warn' }, { at: now() })
  const browser = aBrowser([await signedIn(person)])
  const sending = {
    path: `/publications/${on.slug}/comments/new`,
    params: { slug: on.slug },
    fields: { body: WORDS, submission_key: newId() },
  }
  const refused = await browser.send(comments, sending)
  expect(refused).toMatchObject({
    status: 403,
    said: { because: expect.stringContaining('A moderator has warned you.') },
  })
  await browser.send(acknowledges, going(sanctionAddress(sanction), { id: sanction.id }))
  expect((await browser.send(comments, sending)).location).toMatch(/\/sent$/)
})

test('whom a sanction is about reads it without signing in, by its own key alone', async () => {
  const sanction = await aSanction(await aGuest(), { kind: 'warn' })
  const own = going(sanctionAddress(sanction), { id: sanction.id })
  const { said } = await aBrowser().open(ownSanction, own)
  expect(said).toMatchObject({ sanction: { reason: 'You called a neighbour names.' }, holds: true })
  expect(JSON.stringify(said)).not.toMatch(/Tariq|imposed_by|person_id/)

  const other = await aSanction(await aGuest(), { kind: 'warn' })
  const key = new URL(asking(sanctionAddress(other)).url).search
  expect(holdsSanctionKey(asking(`/sanctions/${sanction.id}${key}`), sanction)).toBe(false)
  const wrong = { path: `/sanctions/${sanction.id}${key}`, params: { id: sanction.id } }
  expect((await aBrowser().open(ownSanction, wrong)).location).toMatch(/^\/sign-in/)
  const stranger = aBrowser([await signedIn(await aPerson('Dev R'))])
  expect((await stranger.open(ownSanction, wrong)).status).toBe(404)
})

test('a ban that nobody has confirmed is not shown to whom it is about', async () => {
  const person = await aPerson('Kev Burton')
  const ban = await aSanction(person, { kind: 'ban' })
  const browser = aBrowser([await signedIn(person)])
  const own = { path: `/sanctions/${ban.id}`, params: { id: ban.id } }
  expect((await browser.open(ownSanction, own)).status).toBe(404)
})

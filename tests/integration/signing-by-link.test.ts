import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { now } from '#app/platform/clock.ts'
import { signingAddress } from '#app/replies/signing-key.server.ts'
import { action as approveBy } from '#app/routes/account/reply-approval.tsx'
import { action as declineBy } from '#app/routes/account/reply-refusal.tsx'
import { action as returnBy } from '#app/routes/account/reply-return.tsx'
import { loader as open } from '#app/routes/account/reply-to-sign.tsx'
import { officialRepliesTo } from '#db/queries/own-comments.server.ts'
import { aMember, anOfficer, aPerson } from '../support/ambleford.ts'
import { aReplyToSign, DRAFT, theBriefing } from '../support/briefing.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

type Route = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown
type ToSign = Awaited<ReturnType<typeof aReplyToSign>>

/** A reply whose link has just gone out, by the real clock. */
const aReply = () => aReplyToSign({ at: now() })

const pathOf = ({ id, link }: ToSign) => signingAddress({ id: link, briefing_id: id })

function opens(path: string, { id }: { id: string }, cookie = '') {
  return through(open, asking(path, cookie), id)
}

type Form = { fields?: Record<string, string>; cookie?: string; token?: string }

function posts(route: Route, path: string, { id }: { id: string }, form: Form = {}) {
  const { fields, ...given } = form
  return through(route, sending(path, { body: DRAFT, seen: '1', ...fields }, given), id)
}

function through(route: Route, request: Request, id: string) {
  return answerOf(() => route({ request, params: { id }, context: { nonce: '' } }))
}

test('whoever opens the link reads the comment and the draft, and uses nothing up', async () => {
  const briefing = await aReply()
  for (let time = 0; time < 3; time += 1) {
    const { status, said } = await opens(pathOf(briefing), briefing)
    expect(status).toBe(200)
    expect(said).toMatchObject({ draft: DRAFT, briefing: { question: 'Do the local maps stay?' } })
  }
  expect((await theBriefing(briefing)).state).toBe('with_member')
  const signed = await posts(approveBy, pathOf(briefing), briefing)
  expect(signed).toMatchObject({ status: 302 })
  expect(signed.location).toMatch(/^\/comments\/C-/)
})

test('the page tells the member nothing but what they sign', async () => {
  const briefing = await aReply()
  const { said } = await opens(pathOf(briefing), briefing)
  const text = JSON.stringify(said)
  expect(text).not.toContain(briefing.officer.name)
  expect(text).not.toContain(briefing.author.email)
})

test('a link that was used says so, gives nothing away and keeps what was typed', async () => {
  const briefing = await aReply()
  await posts(declineBy, pathOf(briefing), briefing, { fields: { reason: 'Not mine.' } })
  const again = await opens(pathOf(briefing), briefing)
  expect(again).toMatchObject({ status: 410, said: { problem: 'link_over' } })
  expect(JSON.stringify(again.said)).not.toContain(DRAFT)
  const late = await posts(approveBy, pathOf(briefing), briefing, {
    fields: { body: 'Typed for a long time.' },
  })
  expect(late).toMatchObject({ status: 410 })
  expect(JSON.stringify(late.said)).toContain('Typed for a long time.')
  expect(await officialRepliesTo(db, briefing.comment.id)).toEqual([])
})

test('a made-up key, and the key of another reply, open nothing', async () => {
  const [one, other] = [await aReply(), await aReply()]
  const forged = `/replies-to-sign/${one.id}?key=${one.link}.${'A'.repeat(43)}`
  expect((await opens(forged, one)).location).toMatch(/^\/sign-in\?/)
  expect(await opens(pathOf(other), one)).toMatchObject({ status: 410 })
  for (const path of [forged, pathOf(other)]) {
    const { status } = await posts(approveBy, path, one)
    expect([401, 410]).toContain(status)
  }
  expect(await officialRepliesTo(db, one.comment.id)).toEqual([])
})

test('a form without our token does nothing, however good the link is', async () => {
  const briefing = await aReply()
  const forged = await posts(approveBy, pathOf(briefing), briefing, { token: 'A'.repeat(43) })
  expect(forged).toMatchObject({ status: 403 })
  expect((await theBriefing(briefing)).state).toBe('with_member')
})

test('signed in, the member needs no link, and nobody else gets in', async () => {
  const briefing = await aReply()
  const path = `/replies-to-sign/${briefing.id}`
  const others = [await aPerson(), await anOfficer(), await aMember('Cllr Dan Whitlock')]
  for (const other of others) {
    expect(await opens(path, briefing, await signedIn(other))).toMatchObject({ status: 404 })
  }
  const half = await signedIn(briefing.member, { secondFactor: false })
  expect((await opens(path, briefing, half)).status).toBe(404)
  const cookie = await signedIn(briefing.member)
  expect(await opens(path, briefing, cookie)).toMatchObject({ status: 200 })
  expect(await posts(approveBy, path, briefing, { cookie })).toMatchObject({ status: 302 })
})

test('a draft that is sent back must be changed, and an empty one is published by nobody', async () => {
  const briefing = await aReply()
  const same = await posts(returnBy, pathOf(briefing), briefing)
  expect(same).toMatchObject({
    status: 422,
    said: { errors: { body: expect.stringMatching(/^Change the text/) } },
  })
  const empty = await posts(approveBy, pathOf(briefing), briefing, { fields: { body: ' ' } })
  expect(empty).toMatchObject({ status: 422, said: { errors: { body: 'Enter the reply' } } })
  const changed = { fields: { body: 'Shorter.' } }
  expect(await posts(returnBy, pathOf(briefing), briefing, changed)).toMatchObject({
    location: '/replies-to-sign/done?what=returned',
  })
})

import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { chooseQuestions } from '#app/replies/choose-questions.server.ts'
import { writeDraft } from '#app/replies/draft.server.ts'
import { closeBriefing, recall, sendLinkAgain, sendToMember } from '#app/replies/send.server.ts'
import { decline, sendBack } from '#app/replies/sign.server.ts'
import { draftsOf } from '#db/queries/briefings.server.ts'
import { officialRepliesTo } from '#db/queries/own-comments.server.ts'
import {
  aComment,
  aDecision,
  aHouseRule,
  aMember,
  aMomentLater,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import {
  aBriefing,
  approving,
  aReplyToSign,
  DRAFT,
  theBriefing,
  theLinkOf,
} from '../support/briefing.ts'

async function repliesTo({ comment }: { comment: { id: string } }) {
  return officialRepliesTo(db, comment.id)
}

test('approved by the link, a reply stands as the member’s in their post, and its author is told', async () => {
  const briefing = await aReplyToSign()
  expect(await approving(briefing)).toMatchObject({ ok: true, reply: {} })
  const [reply] = await repliesTo(briefing)
  expect(reply).toMatchObject({
    speaker: 'Cllr Priya Okafor',
    post: 'Cabinet Member for Libraries and Culture',
    public_html: `<p>${DRAFT}</p>\n`,
    workingDays: 0,
  })
  expect(await theBriefing(briefing)).toMatchObject({ state: 'published', draft: 1 })
  expect(await mailsOwedTo(briefing.author)).toEqual(['comment-received', 'official-reply'])
  expect(await mailsOwedTo(briefing.officer)).toEqual(['briefing-settled'])
  expect(await mailsOwedTo(briefing.member)).toEqual(['reply-to-sign', 'reply-signed'])
  expect(await eventsAbout(briefing)).toEqual([
    'reply.requested',
    'reply.drafted',
    'reply.sent_to_member',
    'reply.approved',
  ])
})

test('the days that nobody works do not count towards how long a reply took', async () => {
  const briefing = await aReplyToSign({ at: '2026-11-05T10:00:00.000Z' })
  await approving(briefing, { at: '2026-11-09T10:00:00.000Z' })
  const [reply] = await repliesTo(briefing)
  const { submitted_at } = briefing.comment
  expect(submitted_at.slice(0, 10)).toBe('2026-11-02')
  expect(reply?.workingDays).toBe(5)
})

test('what the member changes is published, and kept beside what was drafted', async () => {
  const briefing = await aReplyToSign()
  await approving(briefing, { body: 'They stay. I promise.' })
  expect(await repliesTo(briefing)).toMatchObject([
    { public_html: '<p>They stay. I promise.</p>\n' },
  ])
  expect(await draftsOf(db, briefing.id)).toMatchObject([
    { number: 2, body: 'They stay. I promise.', written_as: 'member', by: 'Cllr Priya Okafor' },
    { number: 1, body: DRAFT, written_as: 'desk', by: 'Moira Finch' },
  ])
})

test('signed twice at once, by the link and signed in, it stands once', async () => {
  const briefing = await aReplyToSign()
  const both = await Promise.all([
    approving(briefing),
    approving(briefing, { signer: { id: briefing.member.id, link: null } }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await repliesTo(briefing)).toHaveLength(1)
  expect(await mailsOwedTo(briefing.author)).toEqual(['comment-received', 'official-reply'])
})

test('the link works for one deed', async () => {
  const briefing = await aReplyToSign()
  const deed = {
    briefing,
    signer: { id: briefing.member.id, link: briefing.link },
    seen: 1,
    at: aMomentLater(),
  }
  expect(await decline(db, { ...deed, reason: 'It is not my portfolio.' })).toEqual({ ok: true })
  expect(await approving(briefing)).toEqual({ ok: false, why: 'spent' })
  expect(await theBriefing(briefing)).toMatchObject({
    state: 'declined',
    reason: 'It is not my portfolio.',
  })
  expect(await repliesTo(briefing)).toEqual([])
  expect(await mailsOwedTo(briefing.officer)).toEqual(['briefing-settled'])
})

test('a draft that came back and went out again is not signed by the first link', async () => {
  const briefing = await aReplyToSign()
  const signer = { id: briefing.member.id, link: briefing.link }
  const changed = { briefing, signer, body: 'Shorter, please.', seen: 1, at: aMomentLater() }
  expect(await sendBack(db, changed)).toEqual({ ok: true })
  expect(await theBriefing(briefing)).toMatchObject({ state: 'drafted', draft: 2 })
  const { officer } = briefing
  await sendToMember(db, { briefing, seen: 2, officer, at: aMomentLater() })
  expect(await approving(briefing, { seen: 2 })).toEqual({ ok: false, why: 'spent' })
  const link = await theLinkOf(briefing)
  const second = { signer: { id: briefing.member.id, link }, seen: 2, body: 'Shorter, please.' }
  expect(await approving(briefing, second)).toMatchObject({ ok: true })
})

test('a link does nothing once its week is over', async () => {
  const briefing = await aReplyToSign()
  const late = after(aMomentLater(), 7 * DAY)
  expect(await approving(briefing, { at: late })).toEqual({ ok: false, why: 'spent' })
  expect((await theBriefing(briefing)).state).toBe('with_member')
  const signedIn = { signer: { id: briefing.member.id, link: null }, at: late }
  expect(await approving(briefing, signedIn)).toMatchObject({ ok: true })
})

test('a newer link takes the place of the one before', async () => {
  const briefing = await aReplyToSign()
  const { officer, member } = briefing
  expect(await sendLinkAgain(db, { briefing, officer, at: aMomentLater() })).toBe(true)
  expect(await approving(briefing)).toEqual({ ok: false, why: 'spent' })
  const link = await theLinkOf(briefing)
  expect(await approving(briefing, { signer: { id: member.id, link } })).toMatchObject({ ok: true })
})

test('a link of one reply signs no other', async () => {
  const [one, other] = [await aReplyToSign(), await aReplyToSign()]
  const borrowed = { signer: { id: one.member.id, link: other.link } }
  expect(await approving(one, borrowed)).toEqual({ ok: false, why: 'spent' })
})

test('another member signs nothing that is drafted for a colleague', async () => {
  const briefing = await aReplyToSign()
  const colleague = await aMember('Cllr Dan Whitlock')
  for (const link of [null, briefing.link]) {
    expect(await approving(briefing, { signer: { id: colleague.id, link } })).toEqual({
      ok: false,
      why: 'post_ended',
    })
  }
  expect(await repliesTo(briefing)).toEqual([])
})

test('whose post has ended, whose account is disabled or whose address changed signs nothing', async () => {
  const [ended, disabled, moved] = [
    await aReplyToSign(),
    await aReplyToSign(),
    await aReplyToSign(),
  ]
  await db
    .updateTable('appointment')
    .set({ ended_on: '2026-11-01' })
    .where('id', '=', ended.member.appointment.id)
    .execute()
  const disabled_at = aMomentLater()
  await db.updateTable('person').set({ disabled_at }).where('id', '=', disabled.member.id).execute()
  await db
    .updateTable('person')
    .set({ email: 'elsewhere@ambleford.example' })
    .where('id', '=', moved.member.id)
    .execute()
  expect(await approving(ended)).toEqual({ ok: false, why: 'post_ended' })
  expect(await approving(disabled)).toEqual({ ok: false, why: 'post_ended' })
  expect(await approving(moved)).toEqual({ ok: false, why: 'spent' })
})

test('a comment taken back or taken down meanwhile is not answered, and the link is not used up', async () => {
  const [back, down] = [await aReplyToSign(), await aReplyToSign()]
  const { comment, author } = back
  await withdraw(db, { comment: await theComment(comment.id), author, at: aMomentLater() })
  await aHouseRule(1)
  await aDecision(down.comment, { verdict: 'remove', rule: 1, note: null })
  for (const briefing of [back, down]) {
    expect(await approving(briefing)).toEqual({ ok: false, why: 'not_public' })
  }
  await aDecision(down.comment, { verdict: 'publish' })
  expect(await approving(down)).toMatchObject({ ok: true })
})

test('what the desk has taken back or closed is not signed', async () => {
  const [recalled, closed] = [await aReplyToSign(), await aReplyToSign()]
  const { officer } = recalled
  await recall(db, { briefing: recalled, officer, at: aMomentLater() })
  await closeBriefing(db, { briefing: closed, reason: 'Old.', officer, at: aMomentLater() })
  for (const briefing of [recalled, closed]) {
    expect(await approving(briefing)).toEqual({ ok: false, why: 'spent' })
    expect(await repliesTo(briefing)).toEqual([])
  }
})

test('one reply answers several comments of its page, and each author is told once', async () => {
  const member = await aMember()
  const [on, marjorie, dev] = [
    await aPublication({ by: member }),
    await aPerson(),
    await aPerson('Dev R'),
  ]
  const [first, second, third] = [
    await aComment({ on, by: marjorie }),
    await aComment({ on, by: dev }),
    await aComment({ on, by: dev }),
  ]
  const elsewhere = await aComment()
  const asked = await aBriefing({ member, comment: first })
  const { publication_id } = first
  const briefing = { id: asked.id, comment_id: first.id, publication_id }
  const questions = [second.id, third.id, elsewhere.id]
  const choosing = { briefing, questions, officer: asked.officer, at: aMomentLater() }
  expect(await chooseQuestions(db, choosing)).toBe(true)
  const { officer } = asked
  await writeDraft(db, { briefing, body: DRAFT, seen: 0, officer, at: aMomentLater() })
  await sendToMember(db, { briefing, seen: 1, officer, at: aMomentLater() })
  await approving({ ...asked, link: await theLinkOf(asked) })
  for (const comment of [first, second, third]) {
    expect(await repliesTo({ comment })).toHaveLength(1)
  }
  expect(await repliesTo({ comment: elsewhere })).toEqual([])
  expect((await mailsOwedTo(dev)).filter((mail) => mail === 'official-reply')).toHaveLength(1)
  expect((await mailsOwedTo(marjorie)).filter((mail) => mail === 'official-reply')).toHaveLength(1)
})

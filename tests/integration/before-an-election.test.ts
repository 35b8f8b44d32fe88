import { afterEach, expect, test } from 'vitest'
import { remind } from '#app/mail/remind.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { holdingOn } from '#app/replies/holding.server.ts'
import { parkReply } from '#app/replies/park.server.ts'
import { endPreElection, setPreElection } from '#app/replies/pre-election.server.ts'
import { publishReply } from '#app/replies/publish.server.ts'
import { officialRepliesTo } from '#db/queries/own-comments.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPublication,
  eventsAbout,
  mailsOwedTo,
} from '../support/ambleford.ts'
import {
  aPreElectionPeriod,
  approving,
  aReplyToSign,
  theBriefing,
  theLinkOf,
} from '../support/briefing.ts'
import { anAdministrator } from '../support/callers.ts'

const [DURING, AFTER] = ['2026-11-10T10:00:00.000Z', '2026-12-01T10:00:00.000Z']
const theTime = () => aPreElectionPeriod('2026-11-09', '2026-11-30')

afterEach(() => db.deleteFrom('pre_election_period').execute())

async function aReplyKept() {
  await theTime()
  const briefing = await aReplyToSign({ at: '2026-11-09T10:00:00.000Z' })
  const approved = await approving(briefing, { body: 'They stay.', at: DURING })
  expect(approved).toEqual({ ok: true, reply: null })
  return briefing
}

test('what a member approves is kept, and residents read the holding line under the comment', async () => {
  const briefing = await aReplyKept()
  const { comment, author } = briefing
  expect(await theBriefing(briefing)).toMatchObject({ state: 'approved', approved_at: DURING })
  expect(await officialRepliesTo(db, comment.id)).toEqual([])
  expect(await mailsOwedTo(author)).toEqual(['comment-received'])
  const page = { publication: comment.publication_id }
  expect(await holdingOn(db, { ...page, at: DURING })).toEqual({
    line: 'An answer comes after the election.',
    comments: [comment.id],
  })
  expect(await holdingOn(db, { ...page, at: AFTER })).toBeNull()
})

test('when it is over the member reads the reply once more, by a new link, and publishes it', async () => {
  const briefing = await aReplyKept()
  await remind(db, '2026-11-30T20:00:00.000Z')
  expect((await theBriefing(briefing)).state).toBe('approved')
  await remind(db, AFTER)
  expect(await theBriefing(briefing)).toMatchObject({ state: 'with_member', draft: 2 })
  expect((await mailsOwedTo(briefing.member)).at(-1)).toBe('reply-to-sign')
  const link = await theLinkOf(briefing)
  expect(link).not.toBe(briefing.link)
  const again = { signer: { id: briefing.member.id, link }, seen: 2, body: 'They stay.' }
  expect(await approving(briefing, { ...again, at: AFTER })).toMatchObject({ ok: true, reply: {} })
  expect(await officialRepliesTo(db, briefing.comment.id)).toHaveLength(1)
  expect(await eventsAbout(briefing)).toContain('reply.released')
})

test('where the post went to somebody else meanwhile, the desk gets the reply back', async () => {
  const briefing = await aReplyKept()
  await db
    .updateTable('appointment')
    .set({ ended_on: '2026-11-26' })
    .where('id', '=', briefing.member.appointment.id)
    .execute()
  await remind(db, AFTER)
  expect((await theBriefing(briefing)).state).toBe('drafted')
  expect((await mailsOwedTo(briefing.officer)).at(-1)).toBe('briefing-settled')
})

test('a reply that a member writes themselves is kept too, once', async () => {
  await theTime()
  const member = await aMember()
  const comment = await aComment({ on: await aPublication({ by: member }) })
  const parking = { to: comment, member, body: 'They stay.', at: DURING }
  expect(await parkReply(db, parking)).toBe(true)
  expect(await parkReply(db, parking)).toBe(false)
  expect(await officialRepliesTo(db, comment.id)).toEqual([])
  const page = { publication: comment.publication_id, at: DURING }
  expect((await holdingOn(db, page))?.comments).toEqual([comment.id])
})

test('officers reply as the council all the while', async () => {
  await theTime()
  const [member, officer] = [await aMember(), await anOfficer()]
  const comment = await aComment({ on: await aPublication({ by: member }) })
  const replied = await publishReply(db, engine, {
    to: comment,
    appointment: member.appointment,
    voice: 'council',
    speaksAs: 'Ambleford Borough Council',
    speaker: officer,
    body: 'The polling stations are open until 10pm.',
    submissionKey: newId(),
    at: DURING,
  })
  expect(replied.ok).toBe(true)
})

test('an administrator sets the time and ends it early, on record', async () => {
  const by = await anAdministrator()
  const period = { starts_on: '2026-11-09', ends_on: '2026-11-30', holding_line: 'Later.' }
  const { id } = await setPreElection(db, { ...period, by, at: aMomentLater() })
  const briefing = await aReplyToSign({ at: '2026-11-09T10:00:00.000Z' })
  await approving(briefing, { at: DURING })
  expect((await theBriefing(briefing)).state).toBe('approved')
  expect(await endPreElection(db, { id, by, at: DURING })).toBe(true)
  expect(await endPreElection(db, { id, by, at: DURING })).toBe(false)
  await remind(db, DURING)
  expect((await theBriefing(briefing)).state).toBe('with_member')
  expect(await eventsAbout({ id })).toEqual([
    'calendar.pre_election_set',
    'calendar.pre_election_ended',
  ])
})

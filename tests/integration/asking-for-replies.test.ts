import { expect, test } from 'vitest'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { setWorkingHours } from '#app/moderation/set-calendar.server.ts'
import { db } from '#app/platform/database.server.ts'
import { askForReply } from '#app/replies/ask.server.ts'
import { writeDraft } from '#app/replies/draft.server.ts'
import { giveFacts } from '#app/replies/give-facts.server.ts'
import { closeBriefing, recall, sendToMember } from '#app/replies/send.server.ts'
import { draftsOf, factsOf } from '#db/queries/briefings.server.ts'
import { latestSigningLink } from '#db/queries/signing.server.ts'
import {
  aComment,
  aHeldComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aBriefing, aDraftedReply, aReplyToSign, DRAFT, theBriefing } from '../support/briefing.ts'

test('a reply asked for on a Friday is due so many working days later', async () => {
  const at = '2026-12-18T10:00:00.000Z'
  const briefing = await aBriefing({ days: 5, at })
  expect(await theBriefing(briefing)).toMatchObject({ state: 'requested', due_on: '2026-12-29' })
  expect(await eventsAbout(briefing)).toEqual(['reply.requested'])
})

test('where officers work on Saturdays, a Saturday is a working day for replies too', async () => {
  const [by, at] = [await anOfficer('Ada Clerk'), '2026-11-20T10:00:00.000Z']
  const hours = { weekdays: '123456', opens: '09:00', closes: '17:00', target_days: 1 }
  await setWorkingHours(db, { hours, by, at })
  const briefing = await aBriefing({ days: 2, at })
  expect((await theBriefing(briefing)).due_on).toBe('2026-11-23')
  await setWorkingHours(db, { hours: { ...hours, weekdays: '12345' }, by, at: aMomentLater() })
  const usual = await aBriefing({ days: 2, at })
  expect((await theBriefing(usual)).due_on).toBe('2026-11-24')
})

test('whoever is asked for the facts is told, and the desk once they are there', async () => {
  const service = await anOfficer('Gwen Pritchard')
  const briefing = await aBriefing({ factsFrom: service })
  expect((await theBriefing(briefing)).state).toBe('with_service')
  expect(await mailsOwedTo(service)).toEqual(['briefing-facts'])
  const given = { briefing, facts: '412 maps, all of them scanned.', officer: service }
  expect(await giveFacts(db, { ...given, at: aMomentLater() })).toBe(true)
  expect((await theBriefing(briefing)).state).toBe('requested')
  expect(await mailsOwedTo(briefing.officer)).toEqual(['briefing-draft'])
  expect(await factsOf(db, briefing.id)).toMatchObject([{ by: 'Gwen Pritchard' }])
})

test('of two officers who ask at once about one comment, one starts it and both come to it', async () => {
  const [member, comment, officer] = [await aMember(), await aComment(), await anOfficer()]
  const asking = {
    comment,
    question: 'Do the maps stay?',
    appointment: member.appointment.id,
    factsFrom: null,
    days: 3,
    officer,
    at: aMomentLater(),
  }
  const both = await Promise.all([askForReply(db, asking), askForReply(db, asking)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(both.map((made) => 'briefing' in made && made.briefing.id)).size).toBe(1)
})

test('nobody is asked to answer what was taken back, nor is a post nobody holds', async () => {
  const [author, member, officer] = [await aPerson(), await aMember(), await anOfficer()]
  const comment = await aComment({ by: author })
  const asking = { question: 'Why?', factsFrom: null, days: 3, officer, at: aMomentLater() }
  await withdraw(db, { comment, author, at: aMomentLater() })
  const gone = { ...asking, comment: await theComment(comment.id) }
  expect(await askForReply(db, { ...gone, appointment: member.appointment.id })).toEqual({
    ok: false,
    why: 'not_answerable',
  })
  await endThePost(member, '2026-11-01')
  const other = { ...asking, comment: await aComment() }
  expect(await askForReply(db, { ...other, appointment: member.appointment.id })).toEqual({
    ok: false,
    why: 'no_member',
  })
  const resident = { ...asking, comment: await aComment(), factsFrom: author.id }
  const { appointment } = await aMember()
  expect(await askForReply(db, { ...resident, appointment: appointment.id })).toEqual({
    ok: false,
    why: 'no_officer',
  })
})

function endThePost({ appointment }: { appointment: { id: string } }, ended_on: string) {
  return db.updateTable('appointment').set({ ended_on }).where('id', '=', appointment.id).execute()
}

test('every draft is kept, and of two written over the same one the first counts', async () => {
  const briefing = await aDraftedReply()
  const tariq = await anOfficer('Tariq Aziz-Bell')
  const over = { briefing, seen: 1, officer: tariq, at: aMomentLater() }
  const both = await Promise.all([
    writeDraft(db, { ...over, body: 'They stay.' }),
    writeDraft(db, { ...over, body: 'They go.' }),
  ])
  expect(both.filter(Boolean)).toHaveLength(1)
  const drafts = await draftsOf(db, briefing.id)
  expect(drafts.map(({ number, by }) => [number, by])).toEqual([
    [2, 'Tariq Aziz-Bell'],
    [1, 'Moira Finch'],
  ])
  expect(drafts.at(-1)).toMatchObject({ body: DRAFT, written_as: 'desk' })
})

test('a draft goes to the member with a link in a mail, and is nobody’s to change meanwhile', async () => {
  const briefing = await aReplyToSign()
  const { officer, member } = briefing
  expect((await theBriefing(briefing)).state).toBe('with_member')
  expect(await mailsOwedTo(member)).toEqual(['reply-to-sign'])
  const change = { briefing, body: 'No.', seen: 1, officer, at: aMomentLater() }
  expect(await writeDraft(db, change)).toBe(false)
  expect(await sendToMember(db, { briefing, seen: 1, officer, at: aMomentLater() })).toEqual({
    ok: false,
    why: 'moved',
  })
})

test('a draft about a comment that waits for a moderator is not sent', async () => {
  const briefing = await aDraftedReply({ comment: await aHeldComment() })
  const { officer } = briefing
  expect(await sendToMember(db, { briefing, seen: 1, officer, at: aMomentLater() })).toEqual({
    ok: false,
    why: 'not_public',
  })
})

test('taken back from the member, the link opens nothing and the draft can be changed', async () => {
  const briefing = await aReplyToSign()
  const { officer } = briefing
  expect(await recall(db, { briefing, officer, at: aMomentLater() })).toBe(true)
  expect(await latestSigningLink(db, briefing.id)).toBeUndefined()
  const change = { briefing, body: 'No.', seen: 1, officer, at: aMomentLater() }
  expect(await writeDraft(db, change)).toBe(true)
})

test('closed without a reply, another may be asked for about the same comment', async () => {
  const briefing = await aBriefing()
  const { officer, comment, member } = briefing
  const closing = { briefing, officer, at: aMomentLater() }
  expect(await closeBriefing(db, { ...closing, reason: 'Answered on the page.' })).toBe(true)
  expect(await closeBriefing(db, { ...closing, reason: 'Again.' })).toBe(false)
  expect(await theBriefing(briefing)).toMatchObject({
    state: 'declined',
    reason: 'Answered on the page.',
  })
  expect((await aBriefing({ comment, officer, member })).id).not.toBe(briefing.id)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { remind } from '#app/mail/remind.server.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { openSigningLink } from '#db/queries/signing.server.ts'
import { giveFacts } from '#app/replies/give-facts.server.ts'
import { recall } from '#app/replies/send.server.ts'
import { decline } from '#app/replies/sign.server.ts'
import { signingAddress } from '#app/replies/signing-key.server.ts'
import { aMomentLater, anOfficer, mailsOwedTo, theComment } from '../support/ambleford.ts'
import { aBriefing, approving, aReplyToSign } from '../support/briefing.ts'
import { lettersTo, newestLetterTo } from './mail-reading.ts'
import { aMailServer, deliverAll } from './mail-server.ts'

let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.stop())

const soon = () => after(aMomentLater(), HOUR)

test('an officer of the service is asked for the facts', async () => {
  const gwen = await anOfficer('Gwen Pritchard')
  const { id } = await aBriefing({ factsFrom: gwen })
  const letter = await newestLetterTo(server, gwen, soon())
  expect(letter.subject).toMatch(/^Facts for a reply, please, by \d+ \w+ 2026$/)
  expect(letter.text).toContain('> Do the local maps stay?')
  expect(letter.text).toContain(`${config.origin}/officer/replies/${id}/facts/new`)
  expect(await mailsOwedTo(gwen)).toEqual(['briefing-facts'])
})

test('whoever asked for the reply is told when the facts are there', async () => {
  const gwen = await anOfficer('Gwen Pritchard')
  const briefing = await aBriefing({ factsFrom: gwen })
  await giveFacts(db, { briefing, facts: '412 maps.', officer: gwen, at: aMomentLater() })
  const letter = await newestLetterTo(server, briefing.officer, soon())
  expect(letter.subject).toBe('The facts are there: a draft, please')
  expect(letter.text).toContain(`/officer/replies/${briefing.id}/drafts/new`)
  expect(await mailsOwedTo(briefing.officer)).toEqual(['briefing-draft'])
  expect(lettersTo(server, gwen)).toEqual([])
})

test('a member gets a link that says what it opens, for whom, how often and until when', async () => {
  const { id, link, member } = await aReplyToSign()
  const letter = await newestLetterTo(server, member, soon())
  expect(letter.subject).toMatch(/^A reply for you to sign, due/)
  expect(letter.text).toContain(`${config.origin}${signingAddress({ id: link, briefing_id: id })}`)
  expect(letter.text).toContain('It opens this one reply without signing in, works for one answer')
  expect(letter.text).toContain('as Cabinet Member for Libraries and Culture')
  expect(await mailsOwedTo(member)).toEqual(['reply-to-sign'])
})

test('whoever’s turn it is and whoever asked are told when the author takes the comment back', async () => {
  const { id, link, member, officer, author, comment } = await aReplyToSign()
  await deliverAll(server.post, soon())
  await withdraw(db, { comment: await theComment(comment.id), author, at: aMomentLater() })
  const toMember = await newestLetterTo(server, member, soon())
  expect(toMember.subject).toBe('A reply is not needed any more')
  expect(toMember.text).toContain('Its author has taken it back')
  expect(toMember.text).toContain(`${config.origin}/publications/`)
  const toOfficer = await newestLetterTo(server, officer, soon())
  expect(toOfficer.text).toContain(`${config.origin}/officer/replies/${id}`)
  expect(await mailsOwedTo(officer)).toContain('briefing-withdrawn')
  const briefing = await db
    .selectFrom('briefing')
    .select(['state', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(briefing).toEqual({ state: 'declined', reason: 'The author took the comment back.' })
  expect(await openSigningLink(db, { id: link, at: soon() })).toBeUndefined()
})

test('a link that was taken back before the mail went is not sent', async () => {
  const { id, member, officer } = await aReplyToSign()
  await recall(db, { briefing: { id }, officer, at: aMomentLater() })
  await deliverAll(server.post, soon())
  expect(lettersTo(server, member)).toEqual([])
})

test('the desk is told what the member did, and the member what was signed in their name', async () => {
  const briefing = await aReplyToSign()
  await approving(briefing, { body: 'They stay.' })
  const told = await newestLetterTo(server, briefing.officer, soon())
  expect(told.subject).toBe('A reply is published')
  expect(told.text).toContain('The member changed the text first.')
  expect(await mailsOwedTo(briefing.officer)).toEqual(['briefing-settled'])
  const letter = await newestLetterTo(server, briefing.member, soon())
  expect(letter.subject).toBe('Your reply is published')
  expect(letter.text).toContain('If that was not you, tell the officers at once')
  expect(await mailsOwedTo(briefing.member)).toContain('reply-signed')
})

test('the desk reads why a member declines', async () => {
  const { id, member, link, officer } = await aReplyToSign()
  const signer = { id: member.id, link }
  const deed = { briefing: { id }, signer, seen: 1, at: aMomentLater() }
  await decline(db, { ...deed, reason: 'It is for my colleague.' })
  const letter = await newestLetterTo(server, officer, soon())
  expect(letter.subject).toBe('A reply is declined')
  expect(letter.text).toContain('> It is for my colleague.')
})

test('whoever’s turn it is hears of it two working days before it is due, once, and when it is late', async () => {
  const { member, officer, id, link } = await aReplyToSign({ days: 10 })
  const { due_on } = await db
    .selectFrom('briefing')
    .select('due_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(due_on).toBe('2026-11-16')
  await remind(db, '2026-11-11T10:00:00.000Z')
  expect(await mailsOwedTo(member)).toEqual(['reply-to-sign'])
  await remind(db, '2026-11-12T10:00:00.000Z')
  await remind(db, '2026-11-13T10:00:00.000Z')
  expect(await mailsOwedTo(member)).toEqual(['reply-to-sign', 'briefing-due'])
  const before = await newestLetterTo(server, member, '2026-11-13T10:00:00.000Z')
  expect(before.subject).toBe('A reply is due on 16 November 2026')
  expect(before.text).toContain(`/replies-to-sign/${id}`)
  expect(before.text).not.toContain(link)

  await remind(db, '2026-11-18T10:00:00.000Z')
  await remind(db, after('2026-11-18T10:00:00.000Z', DAY))
  const late = await newestLetterTo(server, officer, '2026-11-18T10:00:00.000Z')
  expect(late.subject).toBe('A reply is overdue since 16 November 2026')
  expect(late.text).toContain('is 2 working days late')
  expect((await mailsOwedTo(officer)).filter((mail) => mail === 'briefing-overdue')).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { board } from '#app/replies/board.server.ts'
import { closeBriefing } from '#app/replies/send.server.ts'
import { repliesToSign } from '#db/queries/briefing-board.server.ts'
import { aMember, aMomentLater, anOfficer } from '../support/ambleford.ts'
import { aBriefing, aDraftedReply, aReplyToSign } from '../support/briefing.ts'

const at = '2026-11-09T10:00:00.000Z'

async function shown(search: string, officer: { id: string }) {
  return board(db, { search: new URLSearchParams(search), officer, at })
}

test('the board shows whose turn it is, the one due first at the top', async () => {
  const [moira, gwen] = [await anOfficer(), await anOfficer('Gwen Pritchard')]
  const signed = await aReplyToSign({ officer: moira, days: 9 })
  const facts = await aBriefing({ officer: moira, factsFrom: gwen, days: 2 })
  const drafted = await aDraftedReply({ officer: moira, days: 5 })
  const ids = async (search: string, officer = moira) =>
    (await shown(search, officer)).briefings.map(({ id }) => id)
  expect(await ids('')).toEqual([facts.id, drafted.id, signed.id])
  expect(await ids('turn=service')).toEqual([facts.id])
  expect(await ids('turn=mine', gwen)).toEqual([facts.id])
  expect(await ids('turn=mine', moira)).toEqual([])
  expect(await ids('turn=desk')).toEqual([drafted.id])
  expect(await ids('state=with_member')).toEqual([signed.id])
  expect(await shown('', moira)).toMatchObject({
    overdue: 1,
    counts: { requested: 0, with_service: 1, drafted: 1, with_member: 1, published: 0 },
  })
})

test('the board is paged without loss or repetition, what has ended too', async () => {
  const officer = await anOfficer()
  const member = await aMember()
  const made: string[] = []
  for (let n = 0; n < 35; n += 1) made.push((await aBriefing({ officer, member, days: 20 })).id)
  expect(await everyPage('state=requested', officer)).toEqual(made)
  for (const id of made) {
    await closeBriefing(db, { briefing: { id }, reason: 'Old.', officer, at: aMomentLater() })
  }
  expect(await everyPage('state=declined', officer)).toEqual(made.toReversed())
})

async function everyPage(search: string, officer: { id: string }) {
  const found: string[] = []
  let next: string | null = `/officer/replies?${search}`
  while (next) {
    const page: Awaited<ReturnType<typeof shown>> = await shown(next.split('?')[1] ?? '', officer)
    found.push(...page.briefings.map(({ id }) => id))
    next = page.next
  }
  return found
}

test('a member finds what is theirs to sign at home, and nothing of a colleague’s', async () => {
  const [one, other] = [await aReplyToSign(), await aReplyToSign()]
  const own = await repliesToSign(db, one.member.appointment.id)
  expect(own.map(({ id }) => id)).toEqual([one.id])
  expect(other.id).not.toBe(one.id)
})

import { beforeAll, expect, test } from 'vitest'
import { confirmBan, impose, lift } from '#app/moderation/impose.server.ts'
import { acknowledge } from '#app/moderation/sanction-appeal.server.ts'
import type { Sanction, TakingPart } from '#app/moderation/sanction.ts'
import { standingOf } from '#app/moderation/standing.server.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { holdsOn } from '#db/queries/moderation-card.server.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  eventsAbout,
  mailsOwedTo,
  theComment,
} from '../support/ambleford.ts'
import { aSanction, theRule, theSanction } from '../support/moderating.ts'
import { theRevision } from '../support/review.ts'

beforeAll(() => theRule())

const ACTS: TakingPart[] = ['comment', 'revise', 'support', 'report']

/** What a person may do at a moment. */
async function mayDo(person: { id: string }, at: string) {
  const asked = await Promise.all(ACTS.map((act) => standingOf(db, { person, act, at })))
  return ACTS.filter((_, index) => asked[index]?.ok)
}

test('somebody whom nobody sanctioned may do everything', async () => {
  expect(await mayDo(await aPerson(), aMomentLater())).toEqual(ACTS)
})

test('a warned person reads the warning before the next words, and may then go on', async () => {
  const person = await aPerson('Kev Burton')
  const sanction = await aSanction(person, { kind: 'warn' })
  expect(await mayDo(person, aMomentLater())).toEqual(['support', 'report'])
  expect(await mayDo(person, after(aMomentLater(), 400 * DAY))).toEqual(['support', 'report'])
  await acknowledge(db, { sanction, at: aMomentLater() })
  expect(await mayDo(person, aMomentLater())).toEqual(ACTS)
  expect(await eventsAbout(sanction)).toEqual(['sanction.imposed', 'sanction.acknowledged'])
  await acknowledge(db, { sanction, at: aMomentLater() })
  expect(await eventsAbout(sanction)).toHaveLength(2)
})

test.each([
  ['1h', HOUR],
  ['3h', 3 * HOUR],
  ['24h', 24 * HOUR],
  ['7d', 7 * DAY],
] as const)(
  'a suspension of %s bars everything until its last moment, and nothing after',
  async (lasts, time) => {
    const [person, at] = [await aPerson('Kev Burton'), aMomentLater()]
    const sanction = await aSanction(person, { kind: 'suspend', lasts }, { at })
    expect(sanction.ends_at).toBe(after(at, time))
    expect(await mayDo(person, after(at, time - 1))).toEqual([])
    expect(await mayDo(person, after(at, time))).toEqual(ACTS)
  },
)

test('what bars somebody says until when, why and under which rule', async () => {
  const [person, at] = [await aPerson('Kev Burton'), aMomentLater()]
  const { id } = await aSanction(person, { kind: 'suspend', lasts: '3h' }, { at })
  expect(await standingOf(db, { person, act: 'comment', at })).toEqual({
    ok: false,
    why: 'sanctioned',
    sanction: {
      id,
      kind: 'suspend',
      endsAt: after(at, 3 * HOUR),
      reason: 'You called a neighbour names.',
      rule: 1,
      ruleTitle: 'Rule 1',
    },
  })
})

test('of several sanctions the one that keeps a person out longest is told', async () => {
  const person = await aPerson('Kev Burton')
  const [about, at] = [await aComment({ by: person }), aMomentLater()]
  await aSanction(person, { kind: 'suspend', lasts: '1h' }, { about, at })
  const week = await aSanction(person, { kind: 'suspend', lasts: '7d' }, { about, at })
  await aSanction(person, { kind: 'suspend', lasts: '3h' }, { about, at })
  await aSanction(person, { kind: 'warn' }, { about, at })
  const standing = await standingOf(db, { person, act: 'comment', at })
  expect(standing).toMatchObject({ sanction: { id: week.id } })
})

test('every comment of somebody always read first waits, until the end of the last day', async () => {
  const person = await aPerson('Kev Burton')
  const until = { kind: 'always_pre_moderate', until: '2026-12-31' } as const
  const { ends_at } = await aSanction(person, until)
  expect(ends_at).toBe('2027-01-01T00:00:00.000Z')
  expect(await mayDo(person, aMomentLater())).toEqual(ACTS)
  const comment = await aComment({ by: person })
  expect(comment).toMatchObject({ state: 'held', shown_as: 'nothing' })
  const holds = await holdsOn(db, (await theRevision(comment)).id)
  expect(holds.map(({ reason }) => reason)).toEqual(['premod_person'])
})

test('being read first ends by itself', async () => {
  const person = await aPerson('Kev Burton')
  const october = { kind: 'always_pre_moderate', until: '2026-10-31' } as const
  await aSanction(person, october, { at: '2026-10-01T09:00:00.000Z' })
  expect(await aComment({ by: person })).toMatchObject({ state: 'published' })
})

test('a ban holds once a second officer has confirmed it, and its person is told then', async () => {
  const [person, first, second] = [await aPerson(), await anOfficer(), await anOfficer('Tariq')]
  const ban = await aSanction(person, { kind: 'ban' }, { officer: first })
  const owed = await mailsOwedTo(person)
  expect(owed).not.toContain('sanction-imposed')
  expect(await mayDo(person, aMomentLater())).toEqual(ACTS)
  expect(await confirmBan(db, { sanction: ban, officer: first, at: aMomentLater() })).toBe(false)
  expect(await mayDo(person, aMomentLater())).toEqual(ACTS)
  expect(await confirmBan(db, { sanction: ban, officer: second, at: aMomentLater() })).toBe(true)
  expect(await mayDo(person, after(aMomentLater(), 4000 * DAY))).toEqual([])
  expect(await mailsOwedTo(person)).toEqual([...owed, 'sanction-imposed'])
  expect(await eventsAbout(ban)).toEqual(['sanction.proposed', 'sanction.confirmed'])
  expect(await confirmBan(db, { sanction: ban, officer: second, at: aMomentLater() })).toBe(false)
})

test('a ban confirmed by two at once is confirmed once', async () => {
  const ban = await aSanction(await aPerson(), { kind: 'ban' }, { officer: await anOfficer() })
  const seconds = [await anOfficer('Tariq'), await anOfficer('Gwen')]
  const confirmed = await Promise.all(
    seconds.map((officer) => confirmBan(db, { sanction: ban, officer, at: aMomentLater() })),
  )
  expect(confirmed.filter(Boolean)).toHaveLength(1)
})

test('whoever a comment criticises neither sanctions its author nor confirms a ban for it', async () => {
  const officer = await anOfficer('Moira Finch')
  const author = await aPerson('Kev Burton')
  const about = await aComment({ by: author, body: 'Moira Finch never answers her letters.' })
  const sanction: Sanction = { kind: 'warn', rule: 1, reason: 'Rude.' }
  const imposing = { comment: about, sanction, at: aMomentLater() }
  expect(await impose(db, { ...imposing, officer })).toEqual({ ok: false, why: 'concerned' })
  const ban = await aSanction(author, { kind: 'ban' }, { about, officer: await anOfficer('Gwen') })
  expect(await confirmBan(db, { sanction: ban, officer, at: aMomentLater() })).toBe(false)
})

test('nobody sanctions themselves, a colleague, a member, or under a rule that is not in force', async () => {
  const [officer, colleague, member] = [
    await anOfficer(),
    await anOfficer('Tariq'),
    await aMember(),
  ]
  const refusal = async (author: Awaited<ReturnType<typeof aPerson>>, rule = 1) => {
    const comment = await aComment({ by: author, on: await aPublication() })
    const sanction: Sanction = { kind: 'warn', rule, reason: 'Rude.' }
    const imposed = await impose(db, { comment, sanction, officer, at: aMomentLater() })
    return imposed.ok ? null : imposed.why
  }
  expect(await refusal(officer)).toBe('own')
  expect(await refusal(colleague)).toBe('works_here')
  expect(await refusal(member)).toBe('works_here')
  expect(await refusal(await aPerson(), 99_999)).toBe('unknown_rule')
})

test('reading first needs a last day that is ahead', async () => {
  const comment = await aComment({ by: await aPerson() })
  const [officer, at] = [await anOfficer(), '2026-11-20T12:00:00.000Z']
  const rest = { rule: 1, reason: 'Rude.' }
  const until = (day: string): Sanction => ({ kind: 'always_pre_moderate', until: day, ...rest })
  const past = await impose(db, { comment, sanction: until('2026-11-20'), officer, at })
  expect(past).toEqual({ ok: false, why: 'past' })
  expect((await impose(db, { comment, sanction: until('2026-11-21'), officer, at })).ok).toBe(true)
})

test('a lifted sanction bars no more from that moment, and its person is told', async () => {
  const [person, officer] = [await aPerson('Kev Burton'), await anOfficer()]
  const sanction = await aSanction(person, { kind: 'suspend', lasts: '7d' })
  expect(await lift(db, { sanction, officer, at: aMomentLater() })).toBe(true)
  expect(await mayDo(person, aMomentLater())).toEqual(ACTS)
  expect((await mailsOwedTo(person)).at(-1)).toBe('sanction-lifted')
  expect(await lift(db, { sanction, officer, at: aMomentLater() })).toBe(false)
  expect(await eventsAbout(sanction)).toEqual(['sanction.imposed', 'sanction.lifted'])
})

test('what has ended by itself cannot be lifted, and a ban that was dropped is told to nobody', async () => {
  const [person, officer] = [await aPerson('Kev Burton'), await anOfficer()]
  const [about, at] = [await aComment({ by: person }), aMomentLater()]
  const over = await aSanction(person, { kind: 'suspend', lasts: '1h' }, { about, at })
  expect(await lift(db, { sanction: over, officer, at: after(at, HOUR) })).toBe(false)
  const ban = await aSanction(person, { kind: 'ban' }, { about, at })
  const owed = await mailsOwedTo(person)
  expect(await lift(db, { sanction: ban, officer, at: aMomentLater() })).toBe(true)
  expect(await mailsOwedTo(person)).toEqual(owed)
  expect((await theSanction(ban.id)).lifted_at).not.toBeNull()
})

test('a sanction changes nothing about what its person said before', async () => {
  const person = await aPerson('Kev Burton')
  const comment = await aComment({ by: person })
  await aSanction(person, { kind: 'suspend', lasts: '7d' }, { about: comment })
  expect(await theComment(comment.id)).toMatchObject({ state: 'published', shown_as: 'text' })
})

import { beforeAll, expect, test } from 'vitest'
import { confirmBan, lift } from '#app/moderation/impose.server.ts'
import { answerAppeal, appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import { canBeAppealed } from '#app/moderation/sanction-appeal.ts'
import { standingOf } from '#app/moderation/standing.server.ts'
import { waitsBeside } from '#app/moderation/waits-elsewhere.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater, anOfficer, aPerson, eventsAbout, mailsOwedTo } from '../support/ambleford.ts'
import { aSanction, theRule, theSanction } from '../support/moderating.ts'

beforeAll(() => theRule())

async function anAppealed(kind: Parameters<typeof aSanction>[1], at = aMomentLater()) {
  const [person, officer] = [await aPerson('Kev Burton'), await anOfficer('Tariq')]
  const sanction = await aSanction(person, kind, { officer, at })
  await appealSanction(db, { sanction, words: 'It was a quotation.', at })
  return { person, officer, sanction: await theSanction(sanction.id) }
}

const WEEK = { kind: 'suspend', lasts: '7d' } as const
const upheld = { result: 'upheld', answer: 'The words were your own.' } as const
const overturned = { result: 'overturned', answer: 'So it was. We are sorry.' } as const

test('an appeal is taken once, answered within ten working days, and its person told', async () => {
  const at = '2026-12-18T10:00:00.000Z'
  const { person, sanction } = await anAppealed(WEEK, at)
  // Ten working days after Friday 18 December, over Christmas Day, Boxing Day's substitute and New Year's Day.
  expect(sanction.appeal_due_at).toBe('2027-01-06T10:00:00.000Z')
  const again = await appealSanction(db, { sanction, words: 'And another thing.', at })
  expect(again).toEqual({ ok: false })
  expect((await mailsOwedTo(person)).at(-1)).toBe('sanction-appealed')
  expect(await eventsAbout(sanction)).toEqual(['sanction.imposed', 'sanction.appealed'])
})

test('the bar above officers’ pages counts open appeals, and bans that wait for a second officer', async () => {
  const counted = async () => (await waitsBeside(db)).sanctions
  const before = await counted()
  const { sanction, officer } = await anAppealed(WEEK)
  const ban = await aSanction(await aPerson(), { kind: 'ban' }, { officer })
  expect(await counted()).toBe(before + 2)
  const second = await anOfficer('Gwen')
  await answerAppeal(db, { sanction, answer: upheld, officer: second, at: aMomentLater() })
  await confirmBan(db, { sanction: ban, officer: second, at: aMomentLater() })
  expect(await counted()).toBe(before)
})

test('two forms sent at once are one appeal', async () => {
  const sanction = await aSanction(await aPerson(), WEEK)
  const appealing = { sanction, words: 'It was a quotation.', at: aMomentLater() }
  const both = await Promise.all([appealSanction(db, appealing), appealSanction(db, appealing)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the officer who imposed a sanction never answers the appeal, nor the one who confirmed a ban', async () => {
  const { sanction, officer } = await anAppealed(WEEK)
  const own = { sanction, answer: overturned, officer, at: aMomentLater() }
  expect(await answerAppeal(db, own)).toEqual({ ok: false, why: 'own' })

  const [first, second] = [await anOfficer('Tariq'), await anOfficer('Gwen')]
  const ban = await aSanction(await aPerson(), { kind: 'ban' }, { officer: first })
  await confirmBan(db, { sanction: ban, officer: second, at: aMomentLater() })
  await appealSanction(db, {
    sanction: await theSanction(ban.id),
    words: 'Too hard.',
    at: aMomentLater(),
  })
  const confirmed = await theSanction(ban.id)
  for (const by of [first, second]) {
    const answering = { sanction: confirmed, answer: overturned, officer: by, at: aMomentLater() }
    expect(await answerAppeal(db, answering)).toEqual({ ok: false, why: 'own' })
  }
  const answering = { sanction: confirmed, answer: overturned, at: aMomentLater() }
  expect(await answerAppeal(db, { ...answering, officer: await anOfficer() })).toEqual({ ok: true })
})

test('an upheld sanction stands, and an overturned one ends at once', async () => {
  for (const [answer, may] of [
    [upheld, false],
    [overturned, true],
  ] as const) {
    const { person, sanction } = await anAppealed(WEEK)
    const officer = await anOfficer()
    expect(await answerAppeal(db, { sanction, answer, officer, at: aMomentLater() })).toEqual({
      ok: true,
    })
    const standing = await standingOf(db, { person, act: 'comment', at: aMomentLater() })
    expect(standing.ok).toBe(may)
    expect((await mailsOwedTo(person)).at(-1)).toBe('sanction-appeal-answered')
    expect((await eventsAbout(sanction)).at(-1)).toBe(`sanction.${answer.result}`)
  }
})

test('a varied sanction ends sooner, on the day the officer says', async () => {
  const at = '2026-11-10T09:00:00.000Z'
  const { person, sanction } = await anAppealed(WEEK, at)
  const varied = { result: 'varied', until: '2026-11-11', answer: 'Two days will do.' } as const
  const officer = await anOfficer()
  expect(await answerAppeal(db, { sanction, answer: varied, officer, at })).toEqual({ ok: true })
  expect((await theSanction(sanction.id)).ends_at).toBe('2026-11-12T00:00:00.000Z')
  const standing = await standingOf(db, { person, act: 'comment', at: '2026-11-12T00:00:00.000Z' })
  expect(standing.ok).toBe(true)
})

test.each(['2026-11-09', '2026-11-17'])(
  'a new end that is past or no sooner is not taken: %s',
  async (until) => {
    const at = '2026-11-10T09:00:00.000Z'
    const { sanction } = await anAppealed(WEEK, at)
    const answer = { result: 'varied', until, answer: 'Hm.' } as const
    const answering = { sanction, answer, officer: await anOfficer(), at }
    expect(await answerAppeal(db, answering)).toEqual({ ok: false, why: 'no_sooner' })
    expect((await theSanction(sanction.id)).appealResult).toBeNull()
  },
)

test('of two officers who answer at once one is told that it was answered', async () => {
  const { sanction } = await anAppealed(WEEK)
  const officers = [await anOfficer(), await anOfficer('Gwen')]
  const answered = await Promise.all(
    officers.map((officer) =>
      answerAppeal(db, { sanction, answer: upheld, officer, at: aMomentLater() }),
    ),
  )
  expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answered).toContainEqual({ ok: false, why: 'answered_already' })
})

test('a sanction can be appealed while it holds and for 28 days after it began', async () => {
  const at = aMomentLater()
  const sanction = await aSanction(await aPerson(), { kind: 'suspend', lasts: '1h' }, { at })
  expect(canBeAppealed(sanction, at)).toBe(true)
  expect(canBeAppealed(sanction, after(at, 27 * DAY))).toBe(true)
  expect(canBeAppealed(sanction, after(at, 28 * DAY))).toBe(false)
  const warning = await aSanction(await aPerson(), { kind: 'warn' }, { at })
  expect(canBeAppealed(warning, after(at, 400 * DAY))).toBe(true)
})

test('what was lifted, and a ban that nobody confirmed, have nothing to appeal', async () => {
  const officer = await anOfficer()
  const lifted = await aSanction(await aPerson(), WEEK)
  await lift(db, { sanction: lifted, officer, at: aMomentLater() })
  const ban = await aSanction(await aPerson(), { kind: 'ban' })
  for (const { id } of [lifted, ban]) {
    const sanction = await theSanction(id)
    expect(await appealSanction(db, { sanction, words: 'No.', at: aMomentLater() })).toEqual({
      ok: false,
    })
  }
})

import { expect, test } from 'vitest'
import { officerFigures } from '#app/figures/officer-figures.server.ts'
import { weeksUpTo } from '#app/figures/week.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { after, HOUR } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import {
  aDecision,
  aHeldComment,
  aHouseRule,
  anOfficer,
  aPublication,
} from '../support/ambleford.ts'

const NOW = '2026-11-06T16:00:00.000Z'

function figures(search = '') {
  return officerFigures(db, { search: new URLSearchParams(search), at: NOW })
}

test('weeks begin on Mondays at midnight in London, over the change of clocks too', () => {
  const [first, second] = weeksUpTo('2026-10-31T12:00:00.000Z', 2)
  expect(first).toEqual({
    monday: '2026-10-26',
    span: { from: '2026-10-26T00:00:00.000Z', until: '2026-11-02T00:00:00.000Z' },
  })
  expect(second).toEqual({
    monday: '2026-10-19',
    span: { from: '2026-10-18T23:00:00.000Z', until: '2026-10-26T00:00:00.000Z' },
  })
})

test('officers see what waits, how long it took, and a month by page and by who decided', async () => {
  await aHouseRule(1)
  const on = await aPublication({ title: 'Parking on the Grove', moderation: 'every_comment' })
  const [tariq, moira] = [await anOfficer('Tariq Aziz'), await anOfficer('Moira Finch')]
  const quick = await aHeldComment({ on })
  const refused = await aHeldComment({ on })
  await aHeldComment({ on })
  const decision = { verdict: 'publish', seen: 0, revision: 1 } as const
  const at = after(quick.submitted_at, 3 * HOUR)
  await decide(db, { comment: quick, decision, officer: tariq, at })
  await aDecision(refused, { verdict: 'withhold', rule: 1, note: null }, moira)

  const { lanes, weeks, pages, portfolios, officers } = await figures()
  expect(lanes.reduce((all, { waiting }) => all + waiting, 0)).toBe(1)
  expect(weeks[0]).toMatchObject({
    monday: '2026-11-02',
    timings: { held: { decisions: 2, working: { ninetieth: 180 } } },
  })
  const counts = { received: 3, decided: 2, refused: 1, waiting: 1 }
  expect(pages).toEqual([
    { slug: on.slug, portfolio: null, name: 'Parking on the Grove', ...counts },
  ])
  expect(portfolios).toEqual([{ name: 'The council as a whole', ...counts }])
  expect(officers.map(({ name, decided }) => [name, decided])).toEqual([
    ['Moira Finch', 1],
    ['Tariq Aziz', 1],
  ])
  expect((await figures('month=2026-10')).pages).toEqual([])
  expect((await figures('month=\u0000')).month).toBe('2026-11')
})

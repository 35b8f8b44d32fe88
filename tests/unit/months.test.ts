import { expect, test } from 'vitest'
import { monthFrom, monthName, monthOf, monthsBetween, spanOf } from '#app/figures/month.ts'

test('a month begins at midnight in London, summer and winter', () => {
  expect(spanOf('2026-01')).toEqual({
    from: '2026-01-01T00:00:00.000Z',
    until: '2026-02-01T00:00:00.000Z',
  })
  expect(spanOf('2026-03')).toEqual({
    from: '2026-03-01T00:00:00.000Z',
    until: '2026-03-31T23:00:00.000Z',
  })
  expect(spanOf('2026-10')).toEqual({
    from: '2026-09-30T23:00:00.000Z',
    until: '2026-11-01T00:00:00.000Z',
  })
  // Clocks change on the very last day of these.
  expect(spanOf('2024-03').until).toBe('2024-03-31T23:00:00.000Z')
  expect(spanOf('2027-10').until).toBe('2027-11-01T00:00:00.000Z')
})

test('months follow one another without a gap, so that each moment is in one of them', () => {
  const months = monthsBetween('2023-01', '2028-12')
  expect(months).toHaveLength(72)
  const spans = months.map(spanOf).reverse()
  for (const [n, { from }] of spans.entries()) {
    if (n > 0) expect(from).toBe(spans[n - 1]?.until)
  }
  for (const at of ['2026-06-30T22:59:59.999Z', '2026-06-30T23:00:00.000Z']) {
    const { from, until } = spanOf(monthOf(at))
    expect(from <= at && at < until).toBe(true)
  }
})

test('an address names a month, and nothing that is no month or is still to come', () => {
  const at = '2026-11-24T10:00:00.000Z'
  expect(monthFrom('2026-11', at)).toBe('2026-11')
  for (const no of ['2026-12', '2026-13', '1999-12', '2026-1', '', '\u0000', null]) {
    expect(monthFrom(no, at)).toBeNull()
  }
  expect(monthName('2026-11')).toBe('November 2026')
})

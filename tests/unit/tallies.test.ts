import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesInWords, workingMinutesInWords } from '#app/figures/minutes.ts'
import { countIn, percentile } from '#app/figures/tally.ts'
import { csvOf } from '#app/platform/csv.ts'

test('a tally knows what a sorted list knows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 50 }), { maxLength: 60 }),
      fc.constantFrom(0.5, 0.9),
      (list, share) => {
        const tally = new Map<number, number>()
        for (const minutes of list) countIn(tally, minutes)
        const sorted = [...list].sort((one, other) => one - other)
        const expected = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
        expect(percentile(tally, share)).toBe(expected)
      },
    ),
  )
})

test.each([
  [null, '–', '–'],
  [0, '0 min', '0 min'],
  [59, '59 min', '59 min'],
  [60, '1 h', '1 h'],
  [200, '3 h 20 min', '3 h 20 min'],
  [2_880, '2 days', '48 h'],
  [3_000, '2 days 2 h', '50 h'],
])('%s minutes read %s, or %s of working time', (minutes, clock, working) => {
  expect(minutesInWords(minutes)).toBe(clock)
  expect(workingMinutesInWords(minutes)).toBe(working)
})

test.each(['=1+1', '+1', '-1', '@x', ' =1', '\t=1', '＝1'])('a cell %j is no formula', (cell) => {
  expect(csvOf([[cell]])).toContain(`'${cell}`)
})

test('numbers stay numbers, and what has a comma, a quote or a line in it stays one cell', () => {
  expect(csvOf([[-3, 'a,b', 'say "x"', 'a\nb', null]])).toBe('-3,"a,b","say ""x""","a\nb",\r\n')
})

import { expect, test } from 'vitest'
import { findings, leastFor, likeness } from '#app/themes/lint.ts'

const aTheme = (name: string, contributions = 10) => ({ id: name, name, contributions })
const sound = { overlaps: [], contributions: 100, unthemed: 0 }

test('a codeframe in order has nothing to say', () => {
  expect(findings({ ...sound, themes: [aTheme('Quiet'), aTheme('Hours')] })).toEqual([])
})

test('a theme needs five contributions, or one in a thousand where that is more', () => {
  expect([0, 100, 5_000, 5_001, 100_000].map(leastFor)).toEqual([5, 5, 5, 6, 100])
  const themes = [aTheme('Quiet', 4), aTheme('Hours', 5)]
  expect(findings({ ...sound, themes })).toMatchObject([
    { kind: 'too_few', theme: { name: 'Quiet' }, least: 5 },
  ])
})

test('seventy themes are enough', () => {
  const themes = Array.from({ length: 71 }, (_, n) => aTheme(String.fromCodePoint(0x4e00 + n)))
  expect(findings({ ...sound, themes: themes.slice(1) })).toEqual([])
  expect(findings({ ...sound, themes })).toEqual([{ kind: 'too_many', themes: 71 }])
})

test('names are alike by the letters that would have to change', () => {
  expect(likeness('Parking charges', 'Parking charges')).toBe(1)
  expect(likeness('Parking charges', 'parking  charges!')).toBe(1)
  expect(likeness('kitten', 'sitting')).toBeCloseTo(1 - 3 / 7)
  expect(likeness('Parking charges', 'Parking charge')).toBeCloseTo(14 / 15)
  const themes = [aTheme('Parking charges'), aTheme('Parking charge'), aTheme('Buses')]
  expect(findings({ ...sound, themes })).toMatchObject([
    { kind: 'names_alike', one: { name: 'Parking charges' }, other: { name: 'Parking charge' } },
  ])
})

test('two themes share too much when over seven in ten of the smaller are in the other', () => {
  const themes = [aTheme('Quiet', 100), aTheme('Hours', 10)]
  const sharing = (shared: number) => [{ one: 'Quiet', other: 'Hours', shared }]
  expect(findings({ ...sound, themes, overlaps: sharing(7) })).toEqual([])
  expect(findings({ ...sound, themes, overlaps: sharing(8) })).toMatchObject([
    { kind: 'overlap', share: 0.8 },
  ])
})

test('contributions with no theme are counted', () => {
  expect(findings({ ...sound, themes: [], unthemed: 3 })).toEqual([
    { kind: 'no_theme', contributions: 3 },
  ])
})

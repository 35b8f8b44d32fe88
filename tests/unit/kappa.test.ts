import { expect, test } from 'vitest'
import { agreementOf, kappaInWords } from '#app/themes/kappa.ts'

test('Cohen’s kappa of fifty grant proposals, as in every textbook, is 0.40', () => {
  const { agreed, kappa } = agreementOf([
    [20, 5],
    [10, 15],
  ])
  expect(agreed).toBeCloseTo(0.7)
  expect(kappa).toBeCloseTo(0.4)
})

test('the same share of agreement is worth less where chance agrees more', () => {
  const common = agreementOf([
    [45, 15],
    [25, 15],
  ])
  const even = agreementOf([
    [25, 35],
    [5, 35],
  ])
  expect(common.agreed).toBeCloseTo(even.agreed)
  expect(common.kappa).toBeCloseTo(0.1304, 4)
  expect(even.kappa).toBeCloseTo(0.2593, 4)
})

test('the diagnoses of Fleiss, Levin and Paik come to 0.676 between 0.51 and 0.85', () => {
  const { agreed, kappa, low, high } = agreementOf([
    [75, 1, 4],
    [5, 4, 1],
    [0, 0, 10],
  ])
  expect(agreed).toBeCloseTo(0.89)
  expect(kappa).toBeCloseTo(0.676, 3)
  expect(low).toBeCloseTo(0.506, 2)
  expect(high).toBeCloseTo(0.846, 2)
})

test('two who never use a theme have nothing to agree on', () => {
  expect(
    agreementOf([
      [0, 0],
      [0, 40],
    ]),
  ).toEqual({ agreed: 1, kappa: null, low: null, high: null })
})

test('two who always differ come to less than nothing, and two who never do to one', () => {
  const never = agreementOf([
    [0, 10],
    [10, 0],
  ])
  const always = agreementOf([
    [10, 0],
    [0, 10],
  ])
  expect(never.kappa).toBeCloseTo(-1)
  expect(always).toMatchObject({ kappa: 1, low: 1, high: 1 })
})

test('a kappa is said in words', () => {
  expect([-0.1, 0.1, 0.3, 0.5, 0.7, 0.9].map(kappaInWords)).toEqual([
    'worse than chance',
    'slight',
    'fair',
    'moderate',
    'substantial',
    'almost perfect',
  ])
})

import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '#app/moderation/bank-holidays.ts'
import { closedBy, outcomeDueOn, reminderDue } from '#app/reviews/review-clock.ts'

const HOLIDAYS = new Set(new Map(BANK_HOLIDAYS).keys())

test('an outcome is due twelve weeks after the closing day', () => {
  expect(outcomeDueOn('2026-09-01', HOLIDAYS)).toBe('2026-11-24')
})

test('where that is no working day, it is due on the next one', () => {
  // Twelve weeks on from 2 October 2026 is Christmas Day, a Friday; the Monday is a holiday in its stead.
  expect(outcomeDueOn('2026-10-02', HOLIDAYS)).toBe('2026-12-29')
  expect(outcomeDueOn('2026-10-03', HOLIDAYS)).toBe('2026-12-29')
  expect(outcomeDueOn('2026-09-05', HOLIDAYS)).toBe('2026-11-30')
})

test('whoever owes an outcome is reminded four weeks and one week before, and once it is missed', () => {
  const on = (today: string) => reminderDue('2026-11-24', today)
  expect(on('2026-10-26')).toBeNull()
  expect(on('2026-10-27')).toBe('four_weeks')
  expect(on('2026-11-16')).toBe('four_weeks')
  expect(on('2026-11-17')).toBe('one_week')
  expect(on('2026-11-24')).toBe('one_week')
  expect(on('2026-11-25')).toBe('missed')
})

test('a review whose outcome is due in four weeks has closed eight weeks ago', () => {
  expect(closedBy('2026-10-27', 4)).toBe('2026-09-01')
})

import { expect, test } from 'vitest'
import { endOfDay, lastOpenDay, londonDate, londonTime } from '#app/platform/london-time.ts'
import { clockIn, dateIn, timeIn } from '#app/ui/when.tsx'

test.each([
  ['in winter', '2026-12-12', '2026-12-13T00:00:00.000Z'],
  ['in summer', '2026-07-12', '2026-07-12T23:00:00.000Z'],
  ['the day before clocks go forward', '2026-03-28', '2026-03-29T00:00:00.000Z'],
  ['the day clocks go forward', '2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['the day before clocks go back', '2026-10-24', '2026-10-24T23:00:00.000Z'],
  ['the day clocks go back', '2026-10-25', '2026-10-26T00:00:00.000Z'],
  ['on the last day of the year', '2026-12-31', '2027-01-01T00:00:00.000Z'],
])('a day ends at London midnight %s', (_, day, moment) => {
  expect(endOfDay(day)).toBe(moment)
  expect(lastOpenDay(moment)).toBe(day)
})

test.each([
  ['2026-11-23', '09:30', '2026-11-23T09:30:00.000Z'],
  ['2026-06-23', '09:30', '2026-06-23T08:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T03:00:00.000Z'],
])('on %s London clocks show %s at %s', (date, clock, moment) => {
  expect(londonTime(date, clock)).toBe(moment)
})

test('half past midnight in summer is already the next day in London', () => {
  expect(londonDate('2026-07-12T23:30:00.000Z')).toBe('2026-07-13')
  expect(londonDate('2026-12-12T23:30:00.000Z')).toBe('2026-12-12')
})

test.each([
  ['2026-11-03T08:12:00.000Z', '8.12am'],
  ['2026-11-03T17:00:00.000Z', '5pm'],
  ['2026-11-03T12:00:00.000Z', '12pm'],
  ['2026-11-03T12:05:00.000Z', '12.05pm'],
  ['2026-11-03T00:00:00.000Z', '12am'],
  ['2026-11-03T00:07:00.000Z', '12.07am'],
  ['2026-07-03T23:00:00.000Z', '12am'],
])('%s is written %s', (moment, written) => {
  expect(clockIn(moment)).toBe(written)
})

test('a date is written as in British newspapers, with or without the time', () => {
  expect(dateIn('2026-11-03')).toBe('3 November 2026')
  expect(dateIn('2026-07-03T23:30:00.000Z')).toBe('4 July 2026')
  expect(timeIn('2026-11-03T08:12:00.000Z')).toBe('3 November 2026, 8.12am')
})

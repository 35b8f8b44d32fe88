import { expect, test } from 'vitest'
import { frequencyOf } from '#app/mail/category.ts'
import { dueAt } from '#app/mail/frequency.ts'

test.each([
  ['immediately', '2026-11-23T10:15:00.000Z', '2026-11-23T10:15:00.000Z'],
  ['hourly', '2026-11-23T10:15:00.000Z', '2026-11-23T11:00:00.000Z'],
  ['hourly', '2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z'],
  ['hourly', '2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00.000Z'],
  ['daily', '2026-11-23T10:15:00.000Z', '2026-11-24T07:00:00.000Z'],
  ['daily', '2026-11-23T06:59:59.999Z', '2026-11-23T07:00:00.000Z'],
  ['daily', '2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z'],
] as const)('%s, owed at %s, is due at %s', (frequency, at, due) => {
  expect(dueAt(frequency, at)).toBe(due)
})

test.each([
  ['in summer', '2026-07-01T05:00:00.000Z', '2026-07-01T06:00:00.000Z'],
  ['late on a summer evening', '2026-07-01T23:30:00.000Z', '2026-07-02T06:00:00.000Z'],
  ['the day before the clocks go back', '2026-10-24T12:00:00.000Z', '2026-10-25T07:00:00.000Z'],
  ['the day before they go forward', '2026-03-28T12:00:00.000Z', '2026-03-29T06:00:00.000Z'],
])('the daily mail goes at seven in London %s', (_, at, due) => {
  expect(dueAt('daily', at)).toBe(due)
})

test('decisions and account mail are told whatever was chosen', () => {
  expect(frequencyOf('decided', 'never')).toBe('immediately')
  expect(frequencyOf('account', 'daily')).toBe('immediately')
})

test('what others do is told only to those who asked', () => {
  expect(frequencyOf('replied', undefined)).toBe('never')
  expect(frequencyOf('themed', undefined)).toBe('never')
  expect(frequencyOf('work_waiting', undefined)).toBe('never')
  expect(frequencyOf('work_overdue', undefined)).toBe('never')
  expect(frequencyOf('replied', 'hourly')).toBe('hourly')
})

test('the answers to one’s own comment come until one says no', () => {
  for (const category of ['received', 'officially_replied', 'outcome'] as const) {
    expect(frequencyOf(category, undefined)).toBe('immediately')
    expect(frequencyOf(category, 'never')).toBe('never')
  }
})

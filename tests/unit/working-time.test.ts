import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '#app/moderation/bank-holidays.ts'
import { dueInWords, laneBounds, laneOf } from '#app/moderation/lane.ts'
import { addWorkingDays, workingDaysBetween } from '#app/moderation/working-days.ts'
import {
  addWorkingHours,
  workingHoursAgo,
  workingHoursBetween,
} from '#app/moderation/working-time.ts'

const holidays = new Set(BANK_HOLIDAYS.keys())
const calendar = { weekdays: '12345', opens: '09:00', closes: '17:00', holidays }

function between(from: string, to: string) {
  return workingHoursBetween({ from, to, calendar })
}

describe('working hours between', () => {
  test.each([
    ['within a day', '2026-11-23T10:00:00Z', '2026-11-23T12:30:00Z', 2.5],
    ['over a night', '2026-11-23T16:00:00Z', '2026-11-24T10:00:00Z', 2],
    ['over a weekend', '2026-11-20T16:00:00Z', '2026-11-23T10:00:00Z', 2],
    ['within a weekend', '2026-11-21T10:00:00Z', '2026-11-22T10:00:00Z', 0],
    ['over Christmas', '2026-12-24T16:00:00Z', '2026-12-29T10:00:00Z', 2],
    ['backwards', '2026-11-24T10:00:00Z', '2026-11-23T10:00:00Z', 0],
    ['in summer, by London clocks', '2026-07-01T15:00:00Z', '2026-07-01T17:00:00Z', 1],
  ])('%s', (_, from, to, hours) => {
    expect(between(from, to)).toBe(hours)
  })

  test('over the weekend the clocks go forward, and back', () => {
    expect(between('2026-03-27T16:00:00Z', '2026-03-30T09:00:00Z')).toBe(2)
    expect(between('2026-10-23T15:00:00Z', '2026-10-26T10:00:00Z')).toBe(2)
  })

  test('a night shift is an hour shorter when the clocks go forward and longer when they go back', () => {
    const nights = { weekdays: '7', opens: '00:00', closes: '06:00', holidays }
    const on = (day: string) =>
      workingHoursBetween({
        from: `${day}T00:00:00Z`,
        to: `${day}T12:00:00Z`,
        calendar: nights,
      })
    expect(on('2026-03-29')).toBe(5)
    expect(on('2026-11-01')).toBe(6)
    const back = { from: '2026-10-24T20:00:00Z', to: '2026-10-25T12:00:00Z', calendar: nights }
    expect(workingHoursBetween(back)).toBe(7)
  })
})

test('eight working hours on from Friday afternoon is Monday afternoon', () => {
  const at = '2026-11-20T15:00:00.000Z'
  expect(addWorkingHours({ at, hours: 8, calendar })).toBe('2026-11-23T15:00:00.000Z')
  expect(addWorkingHours({ at, hours: 2, calendar })).toBe('2026-11-20T17:00:00.000Z')
})

test('eight working hours before Monday afternoon is Friday afternoon', () => {
  const at = '2026-11-23T15:00:00.000Z'
  expect(workingHoursAgo({ at, hours: 8, calendar })).toBe('2026-11-20T15:00:00.000Z')
})

test('a comment is due exactly when the bound of the overdue reaches it, through a fortnight with Christmas', () => {
  const from = Date.parse('2026-12-21T00:00:00Z')
  for (let step = 0; step < 14 * 8; step += 1) {
    const since = new Date(from + step * 3 * 3_600_000).toISOString()
    const due = addWorkingHours({ at: since, hours: 8, calendar })
    const before = new Date(Date.parse(due) - 1).toISOString()
    expect(workingHoursAgo({ at: due, hours: 8, calendar }) >= since).toBe(true)
    expect(workingHoursAgo({ at: before, hours: 8, calendar }) >= since).toBe(false)
  }
})

test('the lanes are on time, due soon in the last quarter, and overdue', () => {
  const target = { ...calendar, targetDays: 1 }
  const at = '2026-11-24T12:00:00.000Z'
  const bounds = laneBounds(target, at)
  expect(bounds.overdue).toBe('2026-11-23T12:00:00.000Z')
  expect(laneOf('2026-11-23T12:00:00.000Z', bounds)).toBe('overdue')
  expect(laneOf('2026-11-23T13:59:00.000Z', bounds)).toBe('due_soon')
  expect(laneOf('2026-11-23T14:01:00.000Z', bounds)).toBe('on_time')
  const words = (since: string) => dueInWords({ since, at, target })
  expect(words('2026-11-23T11:20:00.000Z')).toBe('Overdue 40 min')
  expect(words('2026-11-23T12:35:00.000Z')).toBe('Due in 35 min')
  expect(words('2026-11-19T12:00:00.000Z')).toBe('Overdue 2 days')
  expect(words('2026-11-24T09:00:00.000Z')).toBeNull()
})

test('ten working days keep the time of day and skip weekends, holidays and a change of clocks', () => {
  const at = '2026-03-24T10:30:00.000Z'
  expect(addWorkingDays({ at, days: 10, calendar })).toBe('2026-04-09T09:30:00.000Z')
  expect(addWorkingDays({ at, days: 0, calendar })).toBe(at)
})

test('a question on Friday answered on Monday took one working day', () => {
  const [from, to] = ['2026-11-20T16:00:00.000Z', '2026-11-23T09:00:00.000Z']
  expect(workingDaysBetween({ from, to, calendar })).toBe(1)
  expect(workingDaysBetween({ from, to: from, calendar })).toBe(0)
})

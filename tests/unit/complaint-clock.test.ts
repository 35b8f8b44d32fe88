import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '#app/moderation/bank-holidays.ts'
import {
  answerableUntil,
  mayRemove,
  nextStep,
  within48Hours,
  type Clocked,
} from '#app/moderation/complaint-clock.ts'
import { after, DAY, HOUR } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'

const holidays = new Set(BANK_HOLIDAYS.keys())

describe('48 hours of business days', () => {
  test.each([
    ['a Monday', '2026-11-23T09:00:00.000Z', '2026-11-25T09:00:00.000Z'],
    ['a Friday afternoon', '2026-11-20T16:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['a Saturday', '2026-11-21T12:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['the Thursday before Easter', '2026-04-02T09:00:00.000Z', '2026-04-08T09:00:00.000Z'],
    ['Good Friday', '2026-04-03T12:00:00.000Z', '2026-04-08T23:00:00.000Z'],
    ['Christmas Eve', '2026-12-24T16:00:00.000Z', '2026-12-30T16:00:00.000Z'],
    ['Christmas Day', '2026-12-25T16:00:00.000Z', '2026-12-31T00:00:00.000Z'],
    ['the Friday before clocks go forward', '2026-03-27T10:00:00.000Z', '2026-03-31T09:00:00.000Z'],
  ])('from %s', (_, from, to) => {
    expect(within48Hours(from, holidays)).toBe(to)
  })

  test('are what counting hour by hour gives, at any moment of two years', () => {
    for (let day = 0; day < 730; day += 1) {
      const at = after('2026-01-01T00:00:00.000Z', day * DAY + ((day * 7) % 24) * HOUR)
      expect(within48Hours(at, holidays), at).toBe(countedByHours(at))
    }
  })
})

function countedByHours(at: string) {
  let moment = at
  for (let left = 48; left > 0; moment = after(moment, HOUR)) {
    const day = londonDate(moment)
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) left -= 1
  }
  return moment
}

describe('the author answers by midnight at the end of the fifth day', () => {
  test.each([
    [
      'over Christmas, when every day counts',
      '2026-12-24T16:00:00.000Z',
      '2026-12-30T00:00:00.000Z',
    ],
    ['over Easter, into summer time', '2026-03-26T16:00:00.000Z', '2026-03-31T23:00:00.000Z'],
    [
      'when it was sent just after midnight',
      '2026-06-10T23:30:00.000Z',
      '2026-06-16T23:00:00.000Z',
    ],
  ])('%s', (_, told, until) => {
    expect(answerableUntil(told)).toBe(until)
  })
})

const received_at = '2026-11-23T09:00:00.000Z'
const told = '2026-11-24T09:00:00.000Z'
const until = '2026-11-30T00:00:00.000Z'
const answered_at = '2026-11-27T12:00:00.000Z'

const notice: Clocked = {
  received_at,
  meaning: 'That she stole.',
  why_defamatory: 'She keeps a shop.',
  what_is_wrong: 'There was no money.',
  lacks_means_to_sue: 'yes',
  poster_told_at: null,
  answer: null,
  answered_at: null,
  closed_at: null,
  isShown: true,
  isReachable: true,
  removedBefore: 0,
}
const sent = { ...notice, poster_told_at: told }
const keeps = { ...sent, answer: 'keep' as const, answered_at }

test.each([
  ['a new notice', notice, told, 'tell_author', 'new', '2026-11-25T09:00:00.000Z'],
  [
    'one without a meaning',
    { ...notice, meaning: null },
    told,
    'say_what_is_missing',
    'incomplete',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'one from somebody who can sue',
    { ...notice, lacks_means_to_sue: 'no' as const },
    told,
    'say_what_is_missing',
    'incomplete',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'one about somebody nobody can reach',
    { ...notice, isReachable: false },
    told,
    'remove',
    'unreachable',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'a second one after one removal',
    { ...notice, removedBefore: 1 },
    told,
    'tell_author',
    'new',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'a third one after two removals',
    { ...notice, removedBefore: 2 },
    told,
    'remove',
    'again',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'one about what is gone',
    { ...notice, isShown: false },
    told,
    'remove',
    'gone',
    '2026-11-25T09:00:00.000Z',
  ],
  ['one that was sent', sent, after(until, -1), 'wait', 'asked', until],
  [
    'one without an answer in time',
    sent,
    until,
    'remove',
    'unanswered',
    '2026-12-02T00:00:00.000Z',
  ],
  [
    'one whose author agrees',
    { ...sent, answer: 'remove' as const, answered_at },
    answered_at,
    'remove',
    'consents',
    '2026-12-01T12:00:00.000Z',
  ],
  [
    'one whose author does not',
    keeps,
    answered_at,
    'tell_it_stays',
    'keeps',
    '2026-12-01T12:00:00.000Z',
  ],
  [
    'one sent about what is gone since',
    { ...sent, isShown: false },
    told,
    'remove',
    'gone',
    '2026-12-02T00:00:00.000Z',
  ],
])('after %s comes its step, with its reason and time', (_, complaint, at, step, because, due) => {
  expect(nextStep(complaint, { holidays, at })).toEqual({ step, because, due })
})

test('a closed notice asks for nothing', () => {
  const closed = { ...sent, closed_at: after(until, HOUR) }
  expect(nextStep(closed, { holidays, at: after(until, DAY) })).toBeNull()
})

test('nothing comes down while the author may still answer, or before anybody read the notice', () => {
  expect(mayRemove(nextStep(notice, { holidays, at: told }))).toBe(false)
  expect(mayRemove(nextStep(sent, { holidays, at: told }))).toBe(false)
  expect(mayRemove(nextStep(sent, { holidays, at: until }))).toBe(true)
  expect(mayRemove(nextStep(keeps, { holidays, at: answered_at }))).toBe(true)
})

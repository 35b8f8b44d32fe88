import { expect, test } from 'vitest'
import { dayFrom, parseEntry } from '#app/themes/entry.ts'
import { takeIn } from '#app/themes/intake.ts'
import { typed } from './typed.ts'

const TODAY = '2026-11-20'
const LETTER = {
  channel: 'letter',
  received_on: '2026-11-02',
  name: ' Edith\n Croft ',
  words: 'Count who sleeps in which room.',
}

const entry = (more: Record<string, string> = {}) =>
  parseEntry(typed({ ...LETTER, ...more }), TODAY)

test('a letter is taken as it was typed, with its name on one line', () => {
  expect(entry({ ward: 'Mill', may_contact: '' })).toEqual({
    ok: true,
    value: {
      channel: 'letter',
      receivedOn: '2026-11-02',
      name: 'Edith Croft',
      email: null,
      address: null,
      mayContact: false,
      onBehalfOf: null,
      ward: 'Mill',
      words: LETTER.words,
    },
  })
})

test('what is missing is said at its field, and what was typed is kept', () => {
  const empty = parseEntry(typed({ name: 'Edith' }), TODAY)
  expect(empty).toMatchObject({
    ok: false,
    errors: {
      channel: 'Select how it reached you',
      received_on: 'Enter the day it reached you',
      words: 'Enter what they said',
    },
    typed: { name: 'Edith' },
  })
})

test('a letter has not come tomorrow, and nobody is written to without an address', () => {
  expect(entry({ received_on: '2026-11-21' })).toMatchObject({
    errors: { received_on: 'The day it reached you must be today or earlier' },
  })
  expect(entry({ may_contact: 'yes' })).toMatchObject({
    errors: { email: /postal address/ },
    typed: { words: LETTER.words },
  })
  expect(entry({ may_contact: 'yes', address: '3 Mill Lane' })).toMatchObject({ ok: true })
})

test('a day is read as people here write it, and no other way', () => {
  expect(['2026-03-27', '27/3/2026', '27.3.2026', ' 7-3-2026 '].map(dayFrom)).toEqual([
    '2026-03-27',
    '2026-03-27',
    '2026-03-27',
    '2026-03-07',
  ])
  expect(['31/2/2026', '3/27/2026', 'yesterday', '1066-10-14'].map(dayFrom)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('what a row leaves unsaid is taken from the form, and every reason against it is told', () => {
  const unsaid = { channel: 'call', received_on: '2026-11-01' }
  const { entries, turned } = takeIn(
    [
      { words: 'I rang.', name: 'Owen Pugh' },
      { words: 'A note', name: 'Ann', channel: 'Post' },
      { name: 'Nobody', channel: 'pigeon' },
    ],
    unsaid,
    TODAY,
  )
  expect(entries.map(({ channel, receivedOn }) => `${channel} ${receivedOn}`)).toEqual([
    'call 2026-11-01',
    'letter 2026-11-01',
  ])
  expect(turned).toEqual([
    {
      row: 3,
      name: 'Nobody',
      why: ['Select how it reached you: letter, call, meeting or email', 'Enter what they said'],
    },
  ])
})

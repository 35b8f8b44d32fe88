import { expect, test } from 'vitest'
import {
  missingFrom,
  parseNotice,
  parsePosterAnswer,
  parseRemoval,
} from '#app/moderation/complaint.ts'
import { parsePaperNotice } from '#app/moderation/paper-notice.ts'

function form(fields: Record<string, string>) {
  const given = new FormData()
  for (const [name, value] of Object.entries(fields)) given.set(name, value)
  return given
}

const whole = {
  name: 'Rosalind Pike',
  email: 'Rosalind@Elsewhere.example',
  statement: 'Pike took the money.',
  meaning: 'That she stole it.',
  why: 'She keeps a shop.',
  wrong: 'There was no money.',
  lacks_means: 'yes',
  may_name: 'no',
}

test('a whole notice is taken as it was written', () => {
  expect(parseNotice(form(whole))).toEqual({
    ok: true,
    value: { ...whole, email: 'rosalind@elsewhere.example' },
  })
})

test.each([
  ['name', 'Enter your full name'],
  ['statement', 'Copy the words you complain about'],
  ['meaning', 'Say what the words mean, as you understand them'],
  ['why', 'Say why the words harm your reputation'],
  ['wrong', 'Say what is factually wrong, or an opinion without facts'],
  ['lacks_means', 'Select whether you know enough to go to court'],
  ['may_name', 'Select whether we may name you to the author'],
])('what the law asks for is asked for: %s', (field, message) => {
  const parsed = parseNotice(form({ ...whole, [field]: '' }))
  expect(parsed).toMatchObject({ ok: false, errors: { [field]: message } })
})

test('asked once, a notice that lacks something is taken as it is, and says what it lacks', () => {
  const { meaning: _meaning, wrong: _wrong, ...rest } = whole
  const parsed = parseNotice(form({ ...rest, meaning: ' ', as_it_is: 'yes' }))
  expect(parsed).toMatchObject({ ok: true, value: { meaning: null, wrong: null, why: whole.why } })
  const lacking = { meaning: null, why_defamatory: 'It harms.', what_is_wrong: null }
  expect(missingFrom({ ...lacking, lacks_means_to_sue: 'no' })).toEqual([
    'the meaning given to the words',
    'which parts are factually wrong, or opinions not supported by fact',
    'that the complainant does not know enough about the author to bring proceedings',
  ])
})

test('an officer who enters a letter is asked about the letter, and never as if it were theirs', () => {
  const parsed = parsePaperNotice(form({ reference: 'C-7F3TK4M' }))
  expect(parsed.ok ? {} : parsed.errors).toEqual({
    arrived_on: 'Enter the day the notice arrived',
    arrived_clock: 'Enter the time the notice arrived, such as 09:00',
    statement: 'Copy the words that the letter complains of',
    lacks_means: 'Select whether the letter says they do not know enough to go to court',
    name: 'Enter the complainant’s full name',
    email: 'Enter the complainant’s email address',
    may_name: 'Select whether we may name the complainant to the author',
  })
})

test('without a name, an address or the words no notice can be dealt with', () => {
  for (const field of ['name', 'email', 'statement']) {
    expect(parseNotice(form({ ...whole, [field]: '', as_it_is: 'yes' })).ok).toBe(false)
  }
})

test('an author who wants it to stay gives a name, an address and a word about both', () => {
  expect(parsePosterAnswer(form({ answer: 'remove' }))).toEqual({
    ok: true,
    value: { answer: 'remove' },
  })
  expect(parsePosterAnswer(form({ answer: 'keep', name: ' ', address: '' }))).toMatchObject({
    errors: {
      name: 'Enter your full name',
      address: 'Enter the postal address where you live or carry on business',
      may_pass_on: 'Select whether we may pass on your name and address',
    },
  })
  expect(parsePosterAnswer(form({})).ok).toBe(false)
})

test('a removal cites a house rule', () => {
  expect(parseRemoval(form({ rule: '' })).ok).toBe(false)
  expect(parseRemoval(form({ rule: '6' }))).toEqual({ ok: true, value: { rule: 6, note: null } })
})

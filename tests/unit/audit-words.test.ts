import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACTIONS, actionInWords } from '#app/audit/action.ts'
import { CHAPTERS, isChapter } from '#app/audit/chapter.ts'
import { SANCTIONS, STATES, VERDICTS } from '#app/audit/code.ts'
import { detailInWords } from '#app/audit/detail.ts'
import { ACTS } from '#app/people/permissions.ts'
import { PROVIDERS } from '#app/people/provider.ts'

/** What a sentence for a reader never has: joints of code, words run together, our ids. */
const CODE = /[_{}]|[a-z][A-Z]|[0-9a-f]{8}-[0-9a-f]{4}/
const ID = '01933b7e-0000-7000-8000-000000000000'

test('every action the source records has words', () => {
  const recorded = actionsInSource()
  expect(recorded.length).toBeGreaterThan(50)
  expect(recorded.filter((action) => !Object.hasOwn(ACTIONS, action))).toEqual([])
})

function actionsInSource() {
  const files = globSync('{app,bin}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
  const lines = files
    .filter((text) => text.includes('recordEvent'))
    .flatMap((text) => text.split('\n'))
    .filter((line) => /\baction(: | = )/.test(line))
  return lines.flatMap((line) =>
    [...line.matchAll(/'([a-z]+\.[a-z_]+)'/g)].flatMap(([, action]) => action ?? []),
  )
}

test.each(Object.keys(ACTIONS))('%s is read as a sentence', (action) => {
  expect(actionInWords(action)).toMatch(/^[A-Z][^.]+$/)
  expect(actionInWords(action)).not.toMatch(CODE)
  expect(isChapter(action.split('.')[0] ?? '')).toBe(true)
})

test('every chapter has an action, and no two actions read alike', () => {
  const chapters = new Set(Object.keys(ACTIONS).map((action) => action.split('.')[0]))
  expect([...chapters].sort()).toEqual(Object.keys(CHAPTERS).sort())
  const sentences = Object.values(ACTIONS)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('an action of another version is read without its joints', () => {
  expect(actionInWords('person.grew_wings')).toBe('Person grew wings')
  expect(actionInWords('toString')).toBe('ToString')
})

test.each([
  [{ state: 'held', concerns: 2 }, 'Waits to be read by an officer, for 2 reasons'],
  [{ state: 'published', concerns: 0 }, 'Public at once'],
  [{ provider: 'google', second_factor: 1 }, 'Google, with a second factor'],
  [{ provider: 'email', second_factor: 0 }, 'Email link'],
  [{ role: 'officer', source: 'directory' }, 'An officer, as the council’s directory says'],
  [{ role: 'administrator', by: 'command_line' }, 'An administrator, on the server’s command line'],
  [{ address: 'not_asked' }, 'By a link bound to no address'],
  [{ theme: ID, stance: 'for' }, 'Stance: for'],
  [{ from: ID }, ''],
  [{ revision: 2, rule: null }, 'Version 2'],
  [{ revision: 1, rule: 3 }, 'Version 1, under house rule 3'],
  [
    { method: 'POST', why: 'not_yours', needed: 'read_audit' },
    'A form was sent, which is not for them, only for those who may read the audit log',
  ],
  [{ comments_stay: 1, comments_gone: 0 }, '1 comment stays without the name'],
  [{ disposition: 'adopted_in_part' }, 'Adopted in part'],
])('the detail %o is read as "%s"', (detail, words) => {
  expect(detailInWords(JSON.stringify(detail))).toBe(words)
})

test.each([null, 'not json', '"text"', '[]'])('the detail %s says nothing', (detail) => {
  expect(detailInWords(detail)).toBe('')
})

test('no code, of those a detail can hold, is read as a code', () => {
  const told = (name: string, codes: object) => Object.keys(codes).map((code) => ({ [name]: code }))
  const details = [
    ...told('state', STATES),
    ...told('verdict', VERDICTS),
    ...told('kind', SANCTIONS),
    ...told('needed', ACTS),
    ...['not_yours', 'from_elsewhere', 'form_expired'].map((why) => ({ why })),
    ...['for', 'against', 'mixed', 'none'].map((stance) => ({ stance })),
    { weekdays: '12345', opens: '09:00', closes: '17:00', target_days: 2 },
    { comments: 3, pingbacks: 1, told: 2, left: 9, edition: 4 },
  ]
  for (const detail of details) {
    const sentence = detailInWords(JSON.stringify(detail))
    expect(sentence).toMatch(/^[A-Z\d]/)
    expect(sentence).not.toMatch(CODE)
    expect(Object.values(detail)).not.toContain(sentence.toLowerCase())
  }
})

test('a provider is called by its name', () => {
  for (const { id, name } of PROVIDERS) {
    expect(detailInWords(JSON.stringify({ provider: id }))).toBe(name)
  }
})

test('only chapters we know can be asked for', () => {
  expect(isChapter('comment')).toBe(true)
  expect(isChapter('toString')).toBe(false)
  expect(isChapter(null)).toBe(false)
})

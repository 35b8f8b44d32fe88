import { expect, test } from 'vitest'
import { parseDecision } from '#app/moderation/decision.ts'
import { typed } from './typed.ts'

const read = { seen: '0', revision: '1' }

test('publishing needs nothing but the decision', () => {
  expect(parseDecision(typed({ verdict: 'publish', ...read }))).toEqual({
    ok: true,
    value: { verdict: 'publish', seen: 0, revision: 1 },
  })
})

test.each(['return', 'withhold', 'remove'])('to %s a comment a house rule is cited', (verdict) => {
  const message = { errors: { rule: 'Select the house rule it breaks' } }
  const note = 'Take out the name.'
  expect(parseDecision(typed({ verdict, note, ...read }))).toMatchObject(message)
  expect(parseDecision(typed({ verdict, note, rule: '', ...read }))).toMatchObject(message)
  expect(parseDecision(typed({ verdict, note, rule: '0', ...read }))).toMatchObject(message)
  expect(parseDecision(typed({ verdict, note, rule: '3', ...read }))).toMatchObject({
    ok: true,
    value: { verdict, rule: 3, note },
  })
})

test('a comment is not returned without saying what to change', () => {
  const message = { errors: { note: 'Say what the author should change' } }
  expect(parseDecision(typed({ verdict: 'return', rule: '3', note: ' ', ...read }))).toMatchObject(
    message,
  )
  expect(parseDecision(typed({ verdict: 'return', rule: '3', ...read })).ok).toBe(false)
})

test('withholding and removing may go without a note', () => {
  for (const verdict of ['withhold', 'remove']) {
    const decided = parseDecision(typed({ verdict, rule: '3', note: '', ...read }))
    expect(decided).toMatchObject({ ok: true, value: { note: null } })
  }
})

test('a note has 1,000 characters at most', () => {
  const decided = parseDecision(
    typed({ verdict: 'return', rule: '3', note: 'a'.repeat(1_001), ...read }),
  )
  expect(decided).toMatchObject({ errors: { note: 'Note must be 1,000 characters or fewer' } })
})

test('no decision, or one nobody knows, is asked for again', () => {
  expect(parseDecision(typed(read))).toMatchObject({ errors: { verdict: 'Select a decision' } })
  expect(parseDecision(typed({ verdict: 'delete', ...read }))).toMatchObject({
    errors: { verdict: 'Select a decision' },
  })
})

test('a decision says which revision was read', () => {
  expect(parseDecision(typed({ verdict: 'publish' })).ok).toBe(false)
  expect(parseDecision(typed({ verdict: 'publish', seen: '0', revision: '0' })).ok).toBe(false)
})

import { expect, test } from 'vitest'
import { parseOutcome } from '#app/outcomes/outcome.ts'
import { parseDisposition } from '#app/reviews/disposition.ts'
import { parseConsideration, parseReview } from '#app/reviews/review.ts'
import { parseCoding, parseTheme } from '#app/themes/theme.ts'
import { typed } from './typed.ts'

const ID = '0190a6a4-5f3e-7c55-9d2a-0f6f3b8f4e11'
const review = {
  policy: 'Library Strategy',
  title: 'Hours',
  question: 'Where?',
  decision_maker: ID,
}
const answer = { theme: ID, disposition: 'adopted', reason: 'It is right.' }
const outcome = {
  asked: 'Where?',
  said: 'Quiet rooms.',
  did: 'Every branch.',
  method: 'Two officers.',
  decided_by: 'Cabinet',
  decided_on: '2026-12-14',
}

test('a review is over at least one publication', () => {
  const over = typed(review)
  expect(parseReview(over)).toMatchObject({
    ok: false,
    errors: { publication: 'Select at least one publication' },
    typed: { title: 'Hours' },
  })
  over.append('publication', ID)
  over.append('publication', 'not an id')
  expect(parseReview(over)).toMatchObject({ ok: true, value: { publications: [ID] } })
})

test('everything missing from a review is said at once', () => {
  expect(parseReview(typed({ policy: '', title: '', question: '' }))).toMatchObject({
    errors: {
      policy: 'Enter the policy under review',
      title: 'Enter a title for the review',
      question: 'Enter the question this review answers',
      decision_maker: 'Select who decides',
      publication: 'Select at least one publication',
    },
  })
})

test('every theme gets a reason', () => {
  expect(parseDisposition(typed({ ...answer, reason: '' }))).toMatchObject({
    errors: { reason: 'Give the reason: everyone who raised this reads it' },
  })
})

test('a theme that is deferred says until when', () => {
  const deferred = { ...answer, disposition: 'deferred' }
  const message = { errors: { deferred_until: 'Enter the date it is deferred to' } }
  expect(parseDisposition(typed(deferred))).toMatchObject(message)
  expect(parseDisposition(typed({ ...deferred, deferred_until: '' }))).toMatchObject(message)
  expect(parseDisposition(typed({ ...deferred, deferred_until: '2027-04-01' }))).toMatchObject({
    ok: true,
    value: { deferredUntil: '2027-04-01' },
  })
})

test('a date left behind by another answer is not kept', () => {
  expect(parseDisposition(typed({ ...answer, deferred_until: '2027-04-01' }))).toMatchObject({
    value: { deferredUntil: null },
  })
})

test('an answer may name the page and the section it changed', () => {
  expect(parseDisposition(typed({ ...answer, changed: 'a-library#opening-hours' }))).toMatchObject({
    value: { changedPublication: 'a-library', changedSection: 'opening-hours' },
  })
  expect(parseDisposition(typed({ ...answer, changed: '' }))).toMatchObject({
    value: { changedPublication: null, changedSection: null },
  })
})

test('an outcome gives the next check whole, or not at all', () => {
  expect(parseOutcome(typed(outcome))).toMatchObject({
    ok: true,
    value: { next_check_on: null, next_check: null, reference: null },
  })
  const next = { next_check_on: '2027-06-01', next_check: 'Whether the rooms are used' }
  expect(parseOutcome(typed({ ...outcome, ...next })).ok).toBe(true)
  const message = { errors: { next_check: 'Give both the date and what is checked, or neither' } }
  expect(parseOutcome(typed({ ...outcome, ...next, next_check: '' }))).toMatchObject(message)
  expect(parseOutcome(typed({ ...outcome, ...next, next_check_on: '' }))).toMatchObject(message)
})

test('an outcome says what was asked, said and done, by whom and when', () => {
  const empty = Object.fromEntries(Object.keys(outcome).map((field) => [field, '']))
  const refused = parseOutcome(typed(empty))
  expect(!refused.ok && Object.keys(refused.errors).sort()).toEqual(Object.keys(outcome).sort())
})

test('themes, codings and considerations say what they need', () => {
  expect(parseTheme(typed({ name: ' ', description: '' }))).toMatchObject({
    errors: { name: 'Enter a name for the theme' },
  })
  expect(parseCoding(typed({ theme: ID, contribution: ID, revision: ID }))).toMatchObject({
    errors: { stance: 'Select a stance' },
  })
  expect(
    parseCoding(typed({ theme: ID, contribution: ID, revision: ID, stance: 'against' })).ok,
  ).toBe(true)
  expect(parseConsideration(typed({ note: '' }))).toMatchObject({
    errors: { note: 'Say what you took into account' },
  })
})

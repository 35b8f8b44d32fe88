import { expect, test } from 'vitest'
import { parseComment, parseRevision } from '#app/comments/comment.ts'
import { typed } from './typed.ts'

const submission_key = '0190a6a4-5f3e-7c55-9d2a-0f6f3b8f4e11'

function parsed(body: string, more: Record<string, string> = {}) {
  return parseComment(typed({ body, submission_key, ...more }))
}

test('a comment is its words, trimmed, and the section it is about', () => {
  expect(parsed('  Keep the maps.\r\nPlease. \n', { section: 'opening-hours' })).toEqual({
    ok: true,
    value: {
      body: 'Keep the maps.\nPlease.',
      sectionKey: 'opening-hours',
      onBehalfOf: null,
      ward: null,
      mayStay: false,
      submissionKey: submission_key,
    },
  })
})

test('a comment about the whole page names no section', () => {
  expect(parsed('Good.', { section: '' })).toMatchObject({ value: { sectionKey: null } })
  expect(parsed('Good.')).toMatchObject({ value: { sectionKey: null } })
})

test.each(['', '   \r\n '])('a comment of %j is empty, and the resident is told', (body) => {
  expect(parsed(body)).toMatchObject({ ok: false, errors: { body: 'Enter your comment' } })
})

test('a comment may have 5,000 characters and no more', () => {
  expect(parsed('a'.repeat(5_000)).ok).toBe(true)
  const tooLong = parsed('a'.repeat(5_001))
  expect(tooLong).toMatchObject({
    ok: false,
    errors: { body: 'Your comment must be 5,000 characters or fewer' },
    typed: { body: 'a'.repeat(5_001) },
  })
})

test('line breaks count once each, as the resident sees them', () => {
  expect(parsed('a\r\n'.repeat(2_500)).ok).toBe(true)
})

test.each([
  ['NUL', 'a\u0000b'],
  ['the replacement character', 'a\ufffdb'],
  ['half a character', 'a\ud83d b'],
])('a comment with %s did not arrive whole', (_, body) => {
  const refused = parsed(body)
  expect(refused).toMatchObject({ ok: false })
  expect(!refused.ok && refused.errors.body).toContain('did not arrive whole')
})

test('a section that did not arrive whole is refused, for no database can store it', () => {
  expect(parsed('Good.', { section: 'opening\u0000hours' }).ok).toBe(false)
})

test('letters and their accents are kept in one form', () => {
  expect(parsed('cafe\u0301')).toMatchObject({ value: { body: 'café' } })
})

test('a form without its key has to be sent again', () => {
  expect(parsed('Good.', { submission_key: 'x' })).toMatchObject({
    errors: { submission_key: 'Send the form again' },
  })
})

test('a change to a comment follows the same rules', () => {
  expect(parseRevision(typed({ body: ' Better. ' }))).toEqual({
    ok: true,
    value: { body: 'Better.' },
  })
  expect(parseRevision(typed({ body: '' })).ok).toBe(false)
})

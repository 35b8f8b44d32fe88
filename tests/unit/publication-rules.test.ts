import { expect, test } from 'vitest'
import { referenceFrom } from '#app/comments/comment.ts'
import { initialsOf, takesComments } from '#app/publications/publication.ts'

const page = { comments_close_at: null, withdrawn_at: null, edition: 1 }
const CLOSING = '2026-12-13T00:00:00.000Z'

test('a published page takes comments until the moment it closes', () => {
  expect(takesComments(page, CLOSING)).toBe(true)
  const closing = { ...page, comments_close_at: CLOSING }
  expect(takesComments(closing, '2026-12-12T23:59:59.999Z')).toBe(true)
  expect(takesComments(closing, CLOSING)).toBe(false)
})

test('a draft and a withdrawn page take none', () => {
  expect(takesComments({ ...page, edition: null }, CLOSING)).toBe(false)
  expect(takesComments({ ...page, withdrawn_at: CLOSING }, CLOSING)).toBe(false)
})

test.each([
  ['Cllr Priya Okafor', 'PO'],
  ['Dr. Anne de Vries', 'AV'],
  ['Moira', 'M'],
  ['Mister Smith', 'MS'],
])('%s is shortened to %s beside the name', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a reference can be read out: no letter that sounds or looks like another', () => {
  const every = referenceFrom(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  expect(every).toMatch(/^C-[2-9A-HJKMNP-Z]+$/)
  expect(every).not.toMatch(/[01ILOU]/)
  expect(referenceFrom(Uint8Array.of(0, 1, 2))).toBe('C-234')
})

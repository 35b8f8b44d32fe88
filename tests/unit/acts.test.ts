import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actIn } from '#app/audit/act.ts'

test.each([
  ['/officer/queue', '/officer/queue'],
  ['/officer/comments/C-7F3K2XB/decisions', '/officer/comments/:/decisions'],
  ['/member/reviews/a-library-that-opens/consideration', '/member/reviews/:/consideration'],
  ['/publications/a-library-that-opens/comments/new', '/publications/:/comments/:'],
  ['/admin/audit.data', '/admin/audit'],
  ['/account/legacy-identities/019a', '/account/legacy-identities/:'],
  ['/', '/'],
  ['/marjorie@ambleford.example', '/:'],
])('%s is the act %s', (path, act) => {
  expect(actIn(path)).toBe(act)
})

test('no digit, sign or capital of an address is ever kept, nor more than a few words', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(actIn(path)).toMatch(/^\/$|^(\/(:|[a-z-]{1,41})){1,8}$/)
    }),
  )
})

import { expect, test } from 'vitest'
import { KEY_ACTS, parseKeys, readKeys, USUAL_KEYS } from '#app/moderation/keys.ts'
import { typed } from './typed.ts'

test('an officer chooses another key and switches them off', () => {
  const chosen = parseKeys(typed({ ...USUAL_KEYS, publish: 'p', off: 'yes' }))
  expect(chosen).toEqual({
    ok: true,
    value: { keys: { ...USUAL_KEYS, publish: 'p' }, areOn: false },
  })
})

test('no two acts have the same key, and each has one character', () => {
  expect(parseKeys(typed({ ...USUAL_KEYS, publish: 't', undo: '' }))).toMatchObject({
    ok: false,
    errors: {
      publish: '“t” is used for “Return for a change” already',
      return: '“t” is used for “Publish” already',
      undo: 'Enter one character for “Undo the last decision”',
    },
  })
})

test('what was kept is read again, and what cannot be read is as usual', () => {
  const keys = JSON.stringify({ publish: 'p' })
  expect(readKeys({ keys, off_at: null }).keys).toEqual({ ...USUAL_KEYS, publish: 'p' })
  expect(readKeys({ keys: 'nonsense', off_at: null })).toEqual({ keys: USUAL_KEYS, areOn: true })
  expect(readKeys(undefined)).toEqual({ keys: USUAL_KEYS, areOn: true })
})

test('the keys of the issue are all there', () => {
  expect(KEY_ACTS.map(({ usual }) => usual).join(' ')).toBe('j k a t w r b s u ? /')
})

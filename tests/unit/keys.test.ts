import { expect, test } from 'vitest'
import { BENCH_ACTS, KEY_ACTS, parseKeys, readKeys, USUAL_KEYS } from '#app/moderation/keys.ts'
import { benchKeys, numberKey } from '#app/themes/bench-keys.ts'
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

test('the queue and the bench may use one key for two acts, and neither for two of its own', () => {
  expect(USUAL_KEYS.return).toBe(USUAL_KEYS.bench_find)
  expect(parseKeys(typed({ ...USUAL_KEYS }))).toMatchObject({ ok: true })
  expect(parseKeys(typed({ ...USUAL_KEYS, bench_find: 'f', bench_note: 'j' }))).toMatchObject({
    ok: false,
    errors: {
      bench_find: '“f” is used for “Code it: for” already',
      bench_for: '“f” is used for “Find a theme by its name” already',
      bench_note: '“j” is used for “Next comment” already',
    },
  })
})

test('numbers choose themes on the bench, so they do nothing else there', () => {
  const numbers = parseKeys(typed({ ...USUAL_KEYS, bench_rich: '3', next: '4', publish: '5' }))
  expect(numbers.ok ? {} : Object.keys(numbers.errors).sort()).toEqual(['bench_rich', 'next'])
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

test('every act of the bench has a key of its own', () => {
  expect(BENCH_ACTS.map(({ usual }) => usual).join(' ')).toBe('t f a m n z s x e o v u')
  expect(benchKeys({ ...USUAL_KEYS, bench_unread: '+' })).toContainEqual({
    key: '+',
    words: 'Next unread',
  })
})

test('the first nine themes have a number', () => {
  expect([0, 8, 9].map(numberKey)).toEqual(['1', '9', null])
})

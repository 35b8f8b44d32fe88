import { expect, test } from 'vitest'
import { wordsAround } from '#app/themes/words-around.ts'

const FILLING = 'There is much to say about the square. '.repeat(20)

test('a short text is shown whole', () => {
  expect(wordsAround('The bus never comes.', ['bus'])).toBe('The bus never comes.')
})

test('of a long text the words around the phrase are shown, and that there is more', () => {
  const shown = wordsAround(`${FILLING}The Evening Bus never comes. ${FILLING}`, ['evening bus'])
  expect(shown).toContain('The Evening Bus never comes.')
  expect(shown.length).toBeLessThan(340)
  expect(shown.startsWith('… ')).toBe(true)
  expect(shown.endsWith(' …')).toBe(true)
})

test('where no phrase stands as it is written, the beginning is shown', () => {
  const shown = wordsAround(FILLING, ['fountain'])
  expect(shown.startsWith('There is much')).toBe(true)
  expect(shown.endsWith(' …')).toBe(true)
})

test('a long text without a space is cut too', () => {
  expect(wordsAround('a'.repeat(1_000), ['fountain']).length).toBeLessThan(340)
})

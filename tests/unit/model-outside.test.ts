import { describe, expect, test } from 'vitest'
import { readAnswer } from '#app/themes/outside/answer.ts'
import { instructionFor } from '#app/themes/outside/instruction.ts'
import { maskedForModel } from '#app/themes/outside/masked.ts'
import { machineInWords, suggestedByModel } from '#app/themes/outside/model.ts'

describe('what a model outside is shown', () => {
  const shown = (text: string, whose: Partial<Parameters<typeof maskedForModel>[0]> = {}) =>
    maskedForModel({ text, names: [], email: null, address: null, ...whose })

  test.each([
    ['Yours, Edith Croft', 'Yours, █████'],
    ['yours, EDITH   CROFT', 'yours, █████'],
    ['Edith here, of the Crofts', '█████ here, of the Crofts'],
    ['The croft is old; Croft is not.', 'The croft is old; █████ is not.'],
  ])('“%s” goes without the name', (text, masked) => {
    expect(shown(text, { names: ['Edith Croft', null] })).toBe(masked)
  })

  test('each line of an address, the email address and what the check finds are taken out', () => {
    const whose = { address: '4 Mill Lane\nAmbleford, AM1 2AB', email: 'e@croft.example' }
    const text = 'At 4 mill lane, Ambleford: e@croft.example, AM1 2AB or 07911 123456. No. 4 parks.'
    expect(shown(text, whose)).toBe('At █████, █████: █████, █████ or █████. No. 4 parks.')
  })

  test('what looks like a pattern in a name is only a name', () => {
    expect(shown('aaa said so', { names: ['(a+)+ (b|c)*', '.*'] })).toBe('aaa said so')
  })

  test('a text is cut, and never in the middle of a character that storage would refuse', () => {
    const text = shown(`${'x'.repeat(3_999)}😀`)
    expect(text).toHaveLength(4_000)
    expect(text.isWellFormed()).toBe(true)
  })

  test('themes have numbers in the order given, and long descriptions are cut', () => {
    const themes = [
      { id: 'a', name: 'Parking', description: `Cars,\nand ${'more '.repeat(100)}` },
      { id: 'b', name: 'Hours', description: '' },
    ]
    const words = instructionFor({ question: 'When should it open?', themes })
    expect(words).toContain('The consultation asks: When should it open?')
    const line = words.split('\n').find((one) => one.startsWith('1. Parking: Cars, and more'))
    expect(line?.length).toBeLessThanOrEqual('1. Parking: '.length + 200)
    expect(words).toContain('\n2. Hours\n')
  })
})

describe('what a model outside answered', () => {
  const read = (words: unknown) =>
    readAnswer({
      completion: { is: 'said', words: typeof words === 'string' ? words : JSON.stringify(words) },
      themes: ['parking', null, 'hours'],
      text: 'The Car Park is scarce (and dear).',
    })

  test('words are told as the text has them; others, and parts of words, are dropped', () => {
    const words = ['car  park', 'CAR', 'carce', 'never', '(and dear)', '', '—', 'x'.repeat(200)]
    expect(read({ themes: [{ theme: 1, score: 0.8, words }] })).toEqual({
      fault: null,
      suggestions: [{ theme: 'parking', score: 0.8, drivers: ['Car Park', 'Car', '(and dear)'] }],
    })
  })

  test('a theme that was merged since, or never was, is dropped; one said twice counts once', () => {
    const themes = [2, 3, 9, 3, 0, 1].map((theme) => ({ theme, score: 0.5 }))
    const answer = read({ themes })
    expect(answer.fault === null && answer.suggestions.map(({ theme }) => theme)).toEqual([
      'hours',
      'parking',
    ])
    expect(read({ themes: [{ theme: 2, score: 0.5 }] })).toEqual({ fault: 'unknown_themes' })
    expect(read({ themes: [] })).toEqual({ fault: null, suggestions: [] })
  })

  test.each([
    ['no JSON', 'Parking, surely.'],
    ['no themes', { theme: 1 }],
    ['a score above one', { themes: [{ theme: 1, score: 1.2 }] }],
    ['no score', { themes: [{ theme: 1 }] }],
    ['a theme by its name', { themes: [{ theme: 'Parking', score: 1 }] }],
    ['too many', { themes: Array.from({ length: 30 }, () => ({ theme: 1, score: 1 })) }],
  ])('%s is no answer', (_, words) => {
    expect(read(words)).toEqual({ fault: 'unreadable' })
  })
})

test('which machine suggested is said in words', () => {
  expect(machineInWords(suggestedByModel('small'))).toBe('small (a language model outside)')
  expect(machineInWords('linear 1, learned 2026-11-02')).toBe('the machine on this computer')
})

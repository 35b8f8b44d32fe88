import { describe, expect, test } from 'vitest'
import { newLesson } from '#app/themes/learning.ts'
import { suggestionsFor } from '#app/themes/suggestion.ts'
import { termsOf } from '#app/themes/words-of.server.ts'
import { hasNhsComments, nhsSplit } from '../support/nhs-comments.ts'
import { figuresOf, learnFrom } from '../support/suggesting.ts'

describe('What a machine learned from people’s codings', () => {
  const lesson = newLesson(['Opening hours', 'Parking'])
  const said: [string, string][] = [
    ['Please open the library later in the evening.', 'Opening hours'],
    ['It should be open in the evening when we come home.', 'Opening hours'],
    ['Later opening hours would help those who work.', 'Opening hours'],
    ['There is nowhere to park a car near the market.', 'Parking'],
    ['Parking a car near the library costs too much.', 'Parking'],
    ['The car park is full by nine.', 'Parking'],
  ]
  for (const [text, theme] of said) lesson.add(termsOf(text), [theme])
  const learned = lesson.learn()

  test('names the likeliest theme of a new comment first', () => {
    const [first] = suggestionsFor(learned, termsOf('I can never park my car.'))
    expect(first?.theme).toBe('Parking')
    expect(first?.score).toBeGreaterThan(0.5)
  })

  test('shows the words of that comment that drove it', () => {
    const [first] = suggestionsFor(learned, termsOf('I can never park my cars here.'))
    expect(first?.drivers.join(' ')).toContain('park')
    expect(first?.drivers.join(' ')).toContain('cars')
  })

  test('suggests nothing where no word speaks for a theme', () => {
    expect(suggestionsFor(learned, termsOf('Xylophone quartet'))).toEqual([])
  })

  test('is the same every time', () => {
    const again = newLesson(['Opening hours', 'Parking'])
    for (const [text, theme] of said) again.add(termsOf(text), [theme])
    expect(again.learn().weights).toEqual(learned.weights)
  })
})

describe.skipIf(!hasNhsComments)('On NHS comments that people coded', { timeout: 60_000 }, () => {
  const { learned, tried } = nhsSplit()

  test('the first suggestion is right for 77 in 100, and three hold 78 in 100 of people’s codes', () => {
    const figures = figuresOf(learnFrom(learned), tried)
    expect(figures.precisionOfFirst).toBeGreaterThanOrEqual(0.77)
    expect(figures.recallOfThree).toBeGreaterThanOrEqual(0.78)
  })

  test('the more is coded, the better it suggests', () => {
    const curve = [50, 200, 1_000].map(
      (coded) => figuresOf(learnFrom(learned.slice(0, coded)), tried).recallOfThree,
    )
    expect(curve).toEqual(curve.toSorted((a, b) => a - b))
  })
})

test.skipIf(hasNhsComments)('the NHS comments are not beside the repository', () => {
  console.log('Suggestions were not measured: the NHS comments are not beside the repository.')
})

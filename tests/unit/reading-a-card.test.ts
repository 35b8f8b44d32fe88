import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from '#app/outcomes/excerpt.ts'
import { marked } from '#app/moderation/matched.ts'
import { usually } from '#app/moderation/usually.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

test('the words a check matched are marked where they stand', () => {
  const holds = [{ matched: 'http://a.example/?b=(1)\nDamn' }, { matched: null }]
  expect(marked('damn: http://a.example/?b=(1)!', holds)).toEqual([
    { words: 'damn', isMatched: true },
    { words: ': ', isMatched: false },
    { words: 'http://a.example/?b=(1)', isMatched: true },
    { words: '!', isMatched: false },
  ])
})

test('nothing matched means nothing marked', () => {
  expect(marked('Good.', [{ matched: null }])).toEqual([{ words: 'Good.', isMatched: false }])
  expect(marked('Good.', [{ matched: ' \n' }])).toEqual([{ words: 'Good.', isMatched: false }])
})

test('marking words never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, matches) => {
      const pieces = marked(text, [{ matched: matches.join('\n') }])
      expect(pieces.map(({ words }) => words).join('')).toBe(text)
    }),
  )
})

test('an excerpt is the words of the public text, masks in brackets', () => {
  const html = renderMarkdown('**Keep** the\n\nmaps & <quiet> "rooms"')
  expect(excerpt(html)).toBe('Keep the maps & <quiet> "rooms"')
  expect(excerpt('<p>Call <mark class="cut">personal information removed</mark>.</p>')).toBe(
    'Call [personal information removed].',
  )
  expect(excerpt(renderMarkdown('the entity &amp;lt; is shown'))).toBe('the entity &lt; is shown')
})

test('a long excerpt ends at a word', () => {
  expect(excerpt('<p>one two three four</p>', 12)).toBe('one two…')
  expect(excerpt('<p>one two</p>', 7)).toBe('one two')
})

test.each([
  [0.2, 'That usually takes less than a working hour.'],
  [1.2, 'That usually takes about one working hour.'],
  [5.4, 'That usually takes about 5 working hours.'],
  [8, 'That usually takes about one working day.'],
  [18, 'That usually takes about 2 working days.'],
])('a median of %s working hours is put as %j', (hours, words) => {
  expect(usually({ hours, day: 8 })).toBe(words)
})

test('nothing is said before there is anything to measure', () => {
  expect(usually(null)).toBe('')
})

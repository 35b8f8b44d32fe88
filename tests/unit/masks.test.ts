import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { masksOf } from '#app/moderation/redaction.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

const MARK = '<mark class="cut">personal information removed</mark>'

function masking(body: string, words: string) {
  const starts_at = body.indexOf(words)
  const ends_at = starts_at + words.length
  return renderMarkdown(body, masksOf([{ starts_at, ends_at, category: 'personal_information' }]))
}

test('the public reads what kind of words were masked, and not the words', () => {
  expect(masking('Call Jo on 01632 960 001 today.', '01632 960 001')).toBe(
    `<p>Call Jo on ${MARK} today.</p>\n`,
  )
})

test.each([
  ['**SECRET** is bold', MARK],
  ['`SECRET` is code', MARK],
  ['# SECRET', MARK],
  ['- SECRET\n- more', MARK],
  ['> SECRET', MARK],
  ['a [SECRET](https://example.org) link', MARK],
  ['a [link](https://example.org/SECRET)', 'link'],
  ['an ![SECRET](https://example.org/a.png)', MARK],
  ['a [reference][1]\n\n[1]: https://example.org/SECRET', 'reference'],
  ['<b>SECRET</b>', MARK],
])('masked words do not come through %j', (body, expected) => {
  const html = masking(body, 'SECRET')
  expect(decodeURIComponent(html)).not.toContain('SECRET')
  expect(html).toContain(expected)
})

test.each([
  '[link](/path "SECRET title")',
  '![picture](/path/SECRET)',
  '![picture](#SECRET)',
  '[link](https://example.org "call SECRET now")',
])('a mask within %j leaves HTML that is whole', (body) => {
  const html = masking(body, 'SECRET')
  expect(html).not.toContain('SECRET')
  expect(
    attributesIn(html).filter((name) => !['href', 'rel', 'title', 'class'].includes(name)),
  ).toEqual([])
  expect(html).not.toMatch(/="[^"]*</)
})

test('masks that overlap hide everything that either hides', () => {
  const spans = [
    { starts_at: 5, ends_at: 12, category: 'offensive' as const },
    { starts_at: 2, ends_at: 8, category: 'allegation' as const },
  ]
  const html = renderMarkdown('abcdefghijklmno', masksOf(spans))
  expect(html).toContain('>allegation removed<')
  expect(html).toContain('>offensive words removed<')
  expect(html.replace(/<[^>]*>/g, '')).toBe('aballegation removedoffensive words removedmno\n')
})

test('private-use characters that a person types vanish', () => {
  expect(renderMarkdown('a\ue000b\uf8ffc')).toBe('<p>abc</p>\n')
})

test.each(['\ue000', '&#xE000;', '&#57344;'])(
  'nobody can forge a mask by typing %s',
  (character) => {
    const html = masking(`Hidden ${character} and SECRET`, 'SECRET')
    expect(html.split(MARK)).toHaveLength(2)
  },
)

test('whatever stands around them, masked words never come through', () => {
  const around = fc.string({ unit: fc.constantFrom(...'[]()!`*_<>"#&\n| -=\\:/a.'), maxLength: 30 })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const body = `${before}QZXQZX${after}`
      expect(masking(body, 'QZXQZX')).not.toContain('QZX')
    }),
    { numRuns: 1_000 },
  )
})

function attributesIn(html: string) {
  const names: string[] = []
  new Parser({ onattribute: (name) => names.push(name) }).end(html)
  return names
}

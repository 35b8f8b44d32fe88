import { expect, test } from 'vitest'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

test('HTML in a comment is shown as it was typed', () => {
  expect(renderMarkdown('<b onclick="x()">bold</b> & <!-- hidden -->')).toBe(
    '<p>&lt;b onclick="x()"&gt;bold&lt;/b&gt; &amp; &lt;!-- hidden --&gt;</p>\n',
  )
})

test('a comment keeps its line breaks and its paragraphs', () => {
  const html = renderMarkdown('First line\nsecond line\n\nNext paragraph')
  expect(html).toBe('<p>First line<br />second line</p>\n<p>Next paragraph</p>\n')
})

test('a link in a comment is not vouched for by the council', () => {
  expect(renderMarkdown('[hours](https://example.org/hours)')).toContain(
    '<a href="https://example.org/hours" rel="nofollow ugc noopener">hours</a>',
  )
  expect(renderMarkdown('see https://example.org/hours')).toContain('rel="nofollow ugc noopener"')
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '\u1680javascript:alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:x',
  '//evil.example',
])('a link to %j goes nowhere', (address) => {
  const html = renderMarkdown(`[press](<${address}>) ![press](<${address}>)`)
  expect(html).toContain('press')
  expect(html).not.toContain('href')
})

test.each([
  'https://example.org/',
  'https://ja.example.org/wiki/A%EF%BC%88B%EF%BC%89',
  'mailto:talk@ambleford.example',
  '/house-rules',
  '#comments',
])('a link to %s works', (address) => {
  expect(renderMarkdown(`[press](${address})`)).toContain(`href="${address}"`)
})

test('a picture in a comment becomes a link to it', () => {
  const html = renderMarkdown('![our "high" street](https://example.org/a.png)')
  expect(html).not.toContain('<img')
  expect(html).toContain('<a href="https://example.org/a.png"')
  expect(html).toContain('>our "high" street</a>')
  expect(renderMarkdown('![](https://example.org/a.png)')).toContain('>picture</a>')
})

test('a heading in a comment is only strong, so that it does not disturb the page', () => {
  expect(renderMarkdown('# Enough!')).toBe('<p><strong>Enough!</strong></p>\n')
})

test('a table in a comment loses its table but not its words', () => {
  const html = renderMarkdown('| Day | Hours |\n|---|---|\n| Monday | 9 to 5 |')
  expect(html).not.toContain('<table')
  expect(html).toContain('Monday')
})

test('lists, quotations and emphasis stand', () => {
  const html = renderMarkdown('- *one*\n- **two**\n\n> quoted\n\n`code`')
  expect(html).toMatch(/<ul>\s*<li><em>one<\/em><\/li>\s*<li><strong>two<\/strong><\/li>\s*<\/ul>/)
  expect(html).toMatch(/<blockquote>\s*<p>quoted<\/p>\s*<\/blockquote>/)
  expect(html).toContain('<code>code</code>')
})

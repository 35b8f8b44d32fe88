import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderMarkdown, renderSections } from '#app/platform/markdown.server.ts'

/** Published lists of attacks; they lie beside the repository and are not part of it. */
const LISTS = ['xss_payloads.txt', 'xss_markdown.txt'].map((name) => ({
  name,
  path: new URL(`../../../shared/data/security/${name}`, import.meta.url),
}))

const EXPECTED = new Set(
  `a strong em b i del code br sub sup abbr mark p ul ol li blockquote pre
   h2 h3 h4 hr table thead tbody tr th td dl dt dd`.split(/\s+/),
)
const ATTRIBUTES = new Set(['href', 'title', 'rel', 'scope'])
const ADDRESS = /^(https?:|mailto:|#|\/(?![/\\]))/

describe.each(LISTS)('the attacks in $name', ({ path }) => {
  test.skipIf(!existsSync(path))(
    'leave nothing that runs (skipped where the list is absent)',
    () => {
      const attacks = readFileSync(path, 'utf8').split('\n').filter(Boolean)
      expect(attacks.length).toBeGreaterThan(20)
      const survivors = attacks.filter((attack) => [...wrapped(attack)].some((text) => runs(text)))
      expect(survivors).toEqual([])
    },
  )
})

test('an attack that gets through would be noticed', () => {
  expect(dangersIn('<p onclick="x()">a</p>')).toEqual(['p onclick'])
  expect(dangersIn('<script>x()</script>')).toEqual(['script'])
  expect(dangersIn('<a href="javascript:x()">a</a>')).toEqual(['a href=javascript:x()'])
})

test('whatever is typed, a comment is rendered and nothing in it runs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => {
      expect(runs(body)).toBe(false)
      expect(renderMarkdown(body)).not.toMatch(/<script/i)
    }),
    { numRuns: 300 },
  )
})

test('whatever markdown and HTML are mixed, nothing in it runs', () => {
  const piece = fc.constantFrom(
    ...['<script>', '</script>', '<img src=x onerror=a()>', '[', '](', ')', '![', '`', '\n', '# '],
    ...['javascript:', '"', "'", '<', '>', '&lt;', '&#106;', '<!--', '-->', '|', '---', '<a href='],
    ...[
      '<svg/onload=a()>',
      '<![CDATA[',
      '<style>',
      '    ',
      '\u1680',
      '\ue000',
      '](javascript:a())',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(runs(pieces.join(''))).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

/** The attack alone, and where a form of markdown might let it out. */
function* wrapped(attack: string) {
  yield attack
  yield `[press](${attack})`
  yield `![${attack}](${attack} "${attack}")`
  yield `## ${attack}\n\n${attack}`
}

function runs(text: string) {
  const { lead, sections } = renderSections(text)
  const rendered = [renderMarkdown(text), lead, ...sections.map(({ html }) => html)]
  return rendered.some((html) => dangersIn(html).length > 0)
}

/** Reads the output as a browser would and lists whatever we did not mean to write. */
function dangersIn(html: string) {
  const dangers: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!EXPECTED.has(name)) dangers.push(name)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) dangers.push(`${name} ${attribute}`)
        if (attribute === 'href' && !ADDRESS.test(value)) dangers.push(`${name} href=${value}`)
      }
    },
    oncomment: (data) => dangers.push(`comment ${data}`),
    onprocessinginstruction: (name) => dangers.push(name),
  })
  parser.end(html)
  return dangers
}

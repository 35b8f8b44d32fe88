import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentBodyFrom } from '#app/imports/comment-body.server.ts'
import { renderMarkdown } from '#app/platform/markdown.server.ts'

const BASE = 'http://blog.ambleford.example'

function bodyOf(content: string) {
  return commentBodyFrom(content, BASE)
}

function seen(content: string) {
  return renderMarkdown(bodyOf(content)).trim()
}

/** What a reader makes out: letters and marks, without the spaces between them. */
function legible(html: string) {
  return html
    .replace(/<[^>]*>|\s+/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

describe('a comment from the old blog', () => {
  test.each([
    [
      'an address behind words',
      'See <a href="/plan">the plan</a>',
      '[the plan](http://blog.ambleford.example/plan)',
    ],
    [
      'an address that is its own words',
      '<a href="http://a.example/">http://a.example</a>',
      'http://a.example/',
    ],
    ['an address that runs a script', '<a href="javascript:x()">Click</a>', 'Click'],
    ['bold and italic', '<strong>Not </strong>a <em>library</em>', '**Not** a *library*'],
    ['a colon in bold', '<b>Q:</b>Why?', '**Q**:Why?'],
    ['a quotation', '<blockquote>One\n\nTwo</blockquote>No.', '> One\n>\n> Two\n\nNo.'],
    ['line breaks', 'One<br />two<br>\nthree', 'One\ntwo\n\nthree'],
    ['entities', 'Caf&eacute; &amp; tea &#8217;', 'Café & tea ’'],
    ['other tags', '<span style="color:red">Red</span><script>x</script>', 'Red'],
    ['a list', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
  ])('keeps %s', (_, content, body) => {
    expect(bodyOf(content)).toContain(body)
  })

  test('a list typed by hand becomes a list', () => {
    expect(seen('All of\n\n1. A tender\n2. A contract')).toContain('<ol>\n<li>A tender</li>')
    expect(seen('Needs:\n- books\n- chairs')).toContain('<li>chairs</li>')
  })

  test('a number that is not a list’s next stays what it is', () => {
    expect(seen('2. Your second point is wrong.')).toBe('<p>2. Your second point is wrong.</p>')
    expect(seen('It was in\n\n1974. We moved.')).toContain('<p>1974. We moved.</p>')
    expect(seen('1. Yes\n\nBut\n\n2. No')).toContain('<p>2. No</p>')
  })

  test('what only looks like Markdown is left alone', () => {
    expect(seen('f***ing _awful_ `idea`')).toBe('<p>f***ing _awful_ `idea`</p>')
    expect(seen('> I said\nno')).toBe('<p>&gt; I said<br />no</p>')
    expect(seen('Yours\n-----')).toBe('<p>Yours<br />-----</p>')
    expect(seen('[1]: http://a.example')).toContain('<p>[1]: <a')
    expect(seen('     not code')).toBe('<p>not code</p>')
  })

  test('whatever was typed as plain words, the same letters are read', () => {
    const piece = fc.constantFrom(
      ...['word', 'Ab', 'é', '7', ' ', '  ', '\n', '\n\n', '*', '_', '`', '~', '#', '>', '=', '-'],
      ...[
        '+ ',
        '.',
        ')',
        '(',
        '[',
        ']',
        '!',
        ':',
        '|',
        '\\',
        '&amp;',
        '&lt;',
        '"',
        "'",
        '{',
        '^',
        ' http://a.example/_b_ ',
        ' www.a.example/*c* ',
        '@a.bc',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const words = pieces.join('').replace(/^\s*(?:(?:[-+*]|\d+[.)])\s+)+/gm, '')
        expect(legible(seen(words))).toBe(legible(words))
      }),
      { numRuns: 3_000 },
    )
  })
})

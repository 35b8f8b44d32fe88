import { describe, expect, test } from 'vitest'
import { postBodyFrom, summaryFrom } from '#app/imports/post-body.server.ts'
import { withoutShortcodes } from '#app/imports/shortcodes.ts'
import { renderSections } from '#app/platform/markdown.server.ts'

function seen(content: string) {
  return renderSections(postBodyFrom(content, 'http://blog.ambleford.example')).lead
}

describe('a post from the old blog', () => {
  test('a blank line begins a paragraph and a line break stays one', () => {
    expect(seen('One\ntwo\n\n\nthree')).toBe('<p>One<br />\ntwo</p><p>three</p>')
  })

  test('in the block editor a line break is a space', () => {
    const block = '<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->'
    expect(seen(block)).toBe('<p>One\ntwo</p>')
  })

  test.each(['    indented', '1. first', '- dash', '# hash', '> sign', '*star*', '_under_', '***'])(
    '“%s” is only words',
    (words) => {
      expect(seen(`Before\n\n${words}\n\nAfter`)).toBe(
        `<p>Before</p><p>${words.trim().replace('>', '&gt;')}</p><p>After</p>`,
      )
    },
  )

  test('a blank line inside a list, a quotation or a table does not end it', () => {
    expect(seen('<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>')).toBe(
      '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>',
    )
    expect(seen('<blockquote>One\n\n# Two</blockquote>')).toBe(
      '<blockquote>\n<p>One</p>\n<p># Two</p>\n</blockquote>',
    )
    expect(seen('<pre>One\n\n\n  # Two</pre>')).toBe('<pre>One\n\n\n  # Two</pre>')
  })

  test('bold over two paragraphs is bold in both', () => {
    expect(seen('<strong>One\n\ntwo</strong>')).toBe(
      '<p><strong>One</strong></p><p><strong>two</strong></p>',
    )
  })

  test('headings begin sections, with their punctuation as it was', () => {
    const body = postBodyFrom('Lead\n<h2>Why *we* ask #1</h2>\nBecause.', 'http://a.example')
    const { sections } = renderSections(body)
    expect(sections).toMatchObject([{ key: 'why-we-ask-1', heading: 'Why *we* ask #1' }])
  })

  test('pictures and players become links, and scripts nothing', () => {
    const content = '<img src="/a.jpg" alt="The van"><iframe src="https://film.example/1"></iframe>'
    const links = seen(`${content}<script>alert(1)</script><a href="/b"><img src="/b.jpg"></a>`)
    expect(links).toContain('<a href="http://blog.ambleford.example/a.jpg" rel="noopener">The van')
    expect(links).toContain('<a href="https://film.example/1"')
    expect(links).toContain('<a href="http://blog.ambleford.example/b" rel="noopener">Picture</a>')
    expect(links).not.toMatch(/script|alert|<img|<iframe/)
  })

  test('shortcodes go; captions, addresses and square brackets in prose stay', () => {
    expect(withoutShortcodes('[gallery ids="1"][sic] [caption width="3"]The van[/caption]')).toBe(
      '[sic] The van',
    )
    expect(withoutShortcodes('[youtube=http://film.example/2]').trim()).toBe(
      'http://film.example/2',
    )
    expect(withoutShortcodes('[audio src="http://a.example/speech.mp3"]').trim()).toBe(
      'http://a.example/speech.mp3',
    )
    expect(withoutShortcodes('[two]columns[/two]')).toBe('columns')
  })
})

describe('the summary of a post', () => {
  test('is its excerpt, without tags', () => {
    expect(summaryFrom({ excerpt: 'Who <b>we</b> are &amp; why', content: 'x' })).toBe(
      'Who we are & why',
    )
  })

  test('is otherwise its first sentences, or as many words as fit', () => {
    const sentence = 'The mobile library stops at Mill Lane every second Tuesday of the month.'
    const content = `<h2>Title</h2>${sentence}\n\n${`${sentence} `.repeat(5)}`
    expect(summaryFrom({ excerpt: '', content })).toBe(`${sentence} ${sentence} ${sentence}`)
    const endless = summaryFrom({ excerpt: '', content: 'word '.repeat(100) })
    expect(endless).toMatch(/^word .* word…$/)
    expect(endless.length).toBeLessThanOrEqual(240)
  })
})

import { Marked, type Token, type TokensList } from 'marked'
import sanitizeHtml from 'sanitize-html'
import type { SafeHtml } from '#db/safe-html.ts'
import { slugOf } from './slug.ts'

const INLINE = ['a', 'strong', 'em', 'b', 'i', 'del', 'code', 'br', 'sub', 'sup', 'abbr', 'mark']
const BLOCK = ['p', 'ul', 'ol', 'li', 'blockquote', 'pre']
const PAGE = ['h2', 'h3', 'h4', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd']

const page = new Marked({ gfm: true })

/** A resident's words: what looks like HTML is shown as they typed it, and line breaks stay. */
const comment = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`
    },
    image({ href, text }) {
      return `<a href="${escaped(href)}">${escaped(text) || 'picture'}</a>`
    },
  },
})

export type PageSection = { key: string; heading: string; html: SafeHtml }

/** Renders and sanitises a comment. Images become links, headings become bold lines. */
export function renderMarkdown(body: string): SafeHtml {
  return clean(comment.parse(body, { async: false }), {
    allowedTags: [...INLINE, ...BLOCK],
    transformTags: { a: (_, attributes) => link(attributes, 'nofollow ugc noopener') },
  })
}

/** Renders a publication: what stands before the first `##`, then a section for each. */
export function renderSections(body: string): { lead: SafeHtml; sections: PageSection[] } {
  const tokens = page.lexer(body)
  const groups = groupedByHeading(tokens)
  const taken = new Set<string>()
  const [lead, ...rest] = groups.map((group) => ({
    ...group,
    html: renderTokens(group.tokens, tokens.links),
  }))
  return {
    lead: lead?.html ?? clean('', {}),
    sections: rest.map(({ heading, html }) => ({ ...keyed(heading, taken), html })),
  }
}

function groupedByHeading(tokens: Token[]) {
  const groups: { heading: string; tokens: Token[] }[] = [{ heading: '', tokens: [] }]
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth <= 2)
      groups.push({ heading: token.text, tokens: [] })
    else groups.at(-1)?.tokens.push(token)
  }
  return groups
}

function renderTokens(tokens: Token[], links: TokensList['links']) {
  return clean(page.parser(Object.assign(tokens, { links })), {
    allowedTags: [...INLINE, ...BLOCK, ...PAGE],
    allowedAttributes: { a: ['href', 'title', 'rel'], abbr: ['title'], th: ['scope'] },
    transformTags: {
      h1: 'h2',
      h5: 'h4',
      h6: 'h4',
      a: (_, attributes) => link(attributes, 'noopener'),
      th: (_, attributes) => ({ tagName: 'th', attribs: { scope: 'col', ...attributes } }),
    },
  })
}

/** `Opening hours {#opening-hours}` keeps its key when the heading is reworded. */
function keyed(heading: string, taken: Set<string>) {
  const named = /^(.*?)\s*\{#([a-z0-9-]+)\}\s*$/.exec(heading)
  const words = plain(named?.[1] ?? heading)
  const wanted = named?.[2] ?? (slugOf(words) || 'section')
  let key = wanted
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}-${copy}`
  taken.add(key)
  return { key, heading: words }
}

function plain(markdown: string) {
  const html = String(page.parseInline(markdown))
  return sanitizeHtml(html, { allowedTags: [], textFilter: decodeEntities }).trim()
}

function decodeEntities(text: string) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** An address we refuse leaves an `a` that goes nowhere: renaming the tag would leave it unclosed. */
function link(attributes: sanitizeHtml.Attributes, rel: string) {
  const href = safeAddress(attributes.href ?? '')
  const title = attributes.title ? { title: attributes.title } : {}
  return { tagName: 'a', attribs: href ? { href, rel, ...title } : {} }
}

/** sanitize-html alone lets `\u1680javascript:` and the like through, so every address is parsed here too. */
function safeAddress(href: string) {
  if (/^#[\w-]*$/.test(href) || /^\/(?![/\\])/.test(href)) return href
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

function clean(html: string, options: sanitizeHtml.IOptions): SafeHtml {
  return sanitizeHtml(html, {
    allowedAttributes: { a: ['href', 'title', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    ...options,
  }) as SafeHtml
}

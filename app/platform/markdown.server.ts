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

export type Mask = { starts_at: number; ends_at: number; words: string }

/** Renders and sanitises a comment, its masked spans replaced by worded marks. Images become links. */
export function renderMarkdown(body: string, masks: Mask[] = []): SafeHtml {
  const rendered = clean(comment.parse(withStandIns(body, masks), { async: false }), {
    allowedTags: [...INLINE, ...BLOCK],
    transformTags: { a: (_, attributes) => link(attributes, 'nofollow ugc noopener') },
  })
  return rendered.replace(STAND_IN, (standIn) => markFor(standIn, masks)) as SafeHtml
}

/** Private-use characters hold the place of masked words, so that no trace of them is rendered. */
const FIRST_STAND_IN = 0xe000
const STAND_IN = /[\ue000-\uf8ff]/g
const ENCODED_STAND_IN = /%EE%[89AB]|%EF%(?:8|9|A[0-3])/i
const TYPED_STAND_IN =
  /[\ue000-\uf8ff]|&#(?:x0*(?:e[0-9a-f]{3}|f[0-8][0-9a-f]{2})|0*(?:5[7-9]\d{3}|6[0-3]\d{3}));?/gi

function withStandIns(body: string, masks: Mask[]) {
  const pieces: string[] = []
  let from = 0
  for (const [index, { starts_at, ends_at }] of masks.entries()) {
    pieces.push(body.slice(from, starts_at).replace(TYPED_STAND_IN, ''))
    pieces.push(String.fromCharCode(FIRST_STAND_IN + index))
    from = Math.max(from, ends_at)
  }
  return [...pieces, body.slice(from).replace(TYPED_STAND_IN, '')].join('')
}

function markFor(standIn: string, masks: Mask[]) {
  const mask = masks[standIn.charCodeAt(0) - FIRST_STAND_IN]
  return mask ? `<mark class="cut">${escaped(mask.words)}</mark>` : ''
}

/** Renders a publication: what stands before the first `##`, then a section for each. */
export function renderSections(body: string): { lead: SafeHtml; sections: PageSection[] } {
  const tokens = page.lexer(body)
  const groups = groupedByHeading(tokens)
  const taken = new Set(['main', 'comments', 'add'])
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
  const [, key = ''] = /\{#([a-z0-9-]+)\}$/.exec(heading.trimEnd()) ?? []
  const named = key ? heading.slice(0, heading.lastIndexOf('{#')) : heading
  const words = plain(named)
  const wanted = key || slugOf(words) || 'section'
  let free = wanted
  for (let copy = 2; taken.has(free); copy += 1) free = `${wanted}-${copy}`
  taken.add(free)
  return { key: free, heading: words }
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
  const href = hidesAMask(attributes.href) ? null : safeAddress(attributes.href ?? '')
  const title = attributes.title && !hidesAMask(attributes.title) ? { title: attributes.title } : {}
  return { tagName: 'a', attribs: href ? { href, rel, ...title } : {} }
}

/** A mark cannot stand inside an attribute, where an address or a tooltip held masked words. */
function hidesAMask(attribute = '') {
  return attribute.search(STAND_IN) >= 0 || ENCODED_STAND_IN.test(attribute)
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

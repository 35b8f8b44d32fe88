import sanitizeHtml from 'sanitize-html'

/** A text, decoded, or an element. */
export type HtmlNode = string | HtmlElement

export type HtmlElement = {
  tag: string
  attributes: Map<string, string>
  children: HtmlNode[]
  isBlock: boolean
}

const FLOW = ['p', 'div', 'section', 'article', 'aside', 'header', 'footer', 'main', 'figure']
const MORE_FLOW = ['figcaption', 'center', 'address', 'form', 'fieldset', 'details', 'summary']
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd']
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
const BLOCKS = [...FLOW, ...MORE_FLOW, ...HEADINGS, ...LISTS, ...TABLES, 'blockquote', 'pre', 'hr']
const INLINE = ['a', 'strong', 'b', 'em', 'i', 'del', 'code', 'br', 'sub', 'sup', 'abbr', 'mark']
const PLACES = ['img', 'iframe']

/** Deeper than any author nests; bounds the walks over the tree. */
const DEEPEST = 100

/** Reads old HTML as a browser would, without scripts, styles and comments. */
export function parseHtml(html: string, base: string): HtmlNode[] {
  const root = elementFrom('', new Map())
  const open = [root]
  for (const [written, closes, tag, attributes] of tidied(html).matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (!tag) parent.children.push(decoded(written))
    else if (closes) closeTag(open, tag)
    else {
      const element = elementFrom(tag, attributesIn(attributes ?? '', base))
      parent.children.push(element)
      if (!written.endsWith('/>')) open.push(element)
    }
  }
  return root.children
}

export type BlockElement = HtmlElement & { isBlock: true }

export function isBlock(node: HtmlNode): node is BlockElement {
  return typeof node !== 'string' && node.isBlock
}

/** Bold around two paragraphs is bold around neither: no inline element holds a block. */
export function unwrapped(nodes: HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node) =>
    typeof node !== 'string' && !isBlock(node) && holdsBlock(node)
      ? unwrapped(node.children)
      : [node],
  )
}

function holdsBlock(node: HtmlNode): boolean {
  return isBlock(node) || (typeof node !== 'string' && node.children.some(holdsBlock))
}

/** The words alone, on one line. */
export function wordsOf(html: string) {
  return textOf(parseHtml(html, 'https://none.invalid')).replace(/\s+/g, ' ').trim()
}

export function textOf(nodes: HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.tag === 'br') return '\n'
      return isBlock(node) ? `\n${textOf(node.children)}\n` : textOf(node.children)
    })
    .join('')
}

export function escaped(text: string) {
  return text.replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character)
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** What sanitize-html writes is balanced, and escapes every angle bracket that is not a tag's. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g

function tidied(html: string) {
  return sanitizeHtml(html.replace(/\r\n?/g, '\n'), {
    allowedTags: [...BLOCKS, ...INLINE, ...PLACES],
    allowedAttributes: {
      a: ['href', 'title'],
      abbr: ['title'],
      img: ['src', 'alt'],
      iframe: ['src'],
    },
    transformTags: { s: 'del', strike: 'del' },
    nestingLimit: DEEPEST,
  })
}

function elementFrom(tag: string, attributes: Map<string, string>): HtmlElement {
  return { tag, attributes, children: [], isBlock: BLOCKS.includes(tag) }
}

function closeTag(open: HtmlElement[], tag: string) {
  const index = open.findLastIndex((element) => element.tag === tag)
  if (index > 0) open.length = index
}

function attributesIn(written: string, base: string) {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(/([a-z]+)="([^"]*)"/g)) {
    const isAddress = name === 'href' || name === 'src'
    const text = isAddress ? addressFrom(decoded(value), base) : decoded(value)
    if (text !== null) found.set(name, text)
  }
  return found
}

/** Addresses within the old site keep pointing there. */
function addressFrom(written: string, base: string) {
  if (written.startsWith('#')) return written
  if (!URL.canParse(written, base)) return null
  const address = new URL(written, base)
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null
}

function decoded(text: string) {
  return text.replace(/&(amp|lt|gt|quot);/g, (entity) => CHARACTERS.get(entity) ?? entity)
}

const CHARACTERS = new Map([...ESCAPES].map(([character, entity]) => [entity, character]))

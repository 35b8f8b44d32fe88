import {
  escaped,
  isBlock,
  parseHtml,
  textOf,
  unwrapped,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.server.ts'
import { inlineFrom } from './inline-html.server.ts'
import { withoutShortcodes } from './shortcodes.ts'

const LONGEST_SUMMARY = 240
const SHORTEST_SUMMARY = 60

type Writing = {
  /** In the classic editor a line break is one; in the block editor it is a space. */
  breaksLines: boolean
  /** Only headings outside quotations, lists and tables begin sections. */
  isTop: boolean
  /** A list item or cell of one paragraph needs no paragraph in it. */
  isBare: boolean
}

/**
 * Writes what WordPress displays, a paragraph for each blank line, as blocks of HTML in which
 * Markdown finds nothing to interpret. The top two levels of heading begin sections.
 */
export function postBodyFrom(content: string, base: string) {
  const breaksLines = !content.includes('<!-- wp:')
  const nodes = parseHtml(withoutShortcodes(content), base)
  return blocksOf(nodes, { breaksLines, isTop: true, isBare: false }).join('\n\n')
}

/** The excerpt or, where there is none, the first sentences, in 240 characters. */
export function summaryFrom({ excerpt, content }: { excerpt: string; content: string }) {
  return firstSentences(proseIn(excerpt) || proseIn(content))
}

function proseIn(html: string) {
  const nodes = parseHtml(withoutShortcodes(html), 'https://none.invalid')
  const prose = nodes.filter((node) => typeof node === 'string' || !/^h\d$/.test(node.tag))
  return textOf(prose).replace(/\s+/g, ' ').trim()
}

function firstSentences(text: string) {
  if (text.length <= LONGEST_SUMMARY) return text
  const start = text.slice(0, LONGEST_SUMMARY)
  const sentences = /^.*[.!?…]["”’)]?(?= )/.exec(start)?.[0] ?? ''
  if (sentences.length >= SHORTEST_SUMMARY) return sentences
  return `${/^.*(?= )/.exec(start)?.[0] ?? start.slice(0, -1)}…`
}

function blocksOf(nodes: HtmlNode[], writing: Writing) {
  const blocks: string[] = []
  let run: HtmlNode[] = []
  for (const node of unwrapped(nodes)) {
    if (!isBlock(node)) run.push(node)
    else {
      blocks.push(...paragraphsOf(run, writing), ...blockFrom(node, writing))
      run = []
    }
  }
  return [...blocks, ...paragraphsOf(run, writing)]
}

function paragraphsOf(run: HtmlNode[], { breaksLines, isBare }: Writing) {
  const paragraphs = splitAtBlankLines(run)
    .map((nodes) => inlineFrom(nodes, breaksLines))
    .filter((html) => html !== '')
  if (isBare && paragraphs.length === 1) return paragraphs
  return paragraphs.map((html) => `<p>${html}</p>`)
}

function splitAtBlankLines(nodes: HtmlNode[]) {
  const parts: HtmlNode[][] = [[]]
  for (const node of nodes) {
    const [first = [], ...rest] = splitNode(node)
    parts.at(-1)?.push(...first)
    parts.push(...rest)
  }
  return parts
}

function splitNode(node: HtmlNode): HtmlNode[][] {
  if (typeof node === 'string') return node.split(/\n\s*\n/).map((text) => [text])
  if (node.children.length === 0) return [[node]]
  return splitAtBlankLines(node.children).map((children) => [{ ...node, children }])
}

const FRAMES = ['blockquote', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']
const CELLS = ['li', 'td', 'th', 'dt', 'dd']

/** What holds blocks and is in neither list, such as a `div`, leaves its blocks behind. */
function blockFrom({ tag, children }: HtmlElement, writing: Writing): string[] {
  const within = { ...writing, isTop: false, isBare: false }
  if (/^h[12]$/.test(tag)) return headingFrom(children, writing)
  if (/^h[3-6]$/.test(tag)) return enclosed(tag, [inlineFrom(children, false)], '')
  if (tag === 'hr') return ['<hr />']
  if (tag === 'pre') return [`<pre>${escaped(textOf(children)).replaceAll('\n', '&#10;')}</pre>`]
  if (FRAMES.includes(tag)) return enclosed(tag, blocksOf(children, within), '\n')
  if (!CELLS.includes(tag)) return blocksOf(children, writing)
  return [`<${tag}>${blocksOf(children, { ...within, isBare: true }).join('\n')}</${tag}>`]
}

function headingFrom(children: HtmlNode[], { isTop }: Writing) {
  if (!isTop) return enclosed('h3', [inlineFrom(children, false)], '')
  const words = textOf(children).replace(/\s+/g, ' ').trim()
  return words ? [`## ${words.replace(/[\\`*_{}[\]<>#&~|!]/g, '\\$&')}`] : []
}

/** Nothing around nothing; and never a blank line inside, which would end the block of HTML. */
function enclosed(tag: string, blocks: string[], gap: '' | '\n') {
  const inside = blocks.join(gap)
  return inside === '' ? [] : [`<${tag}>${gap}${inside}${gap}</${tag}>`]
}

import {
  isBlock,
  parseHtml,
  textOf,
  unwrapped,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.server.ts'
import { plainInline, plainLines } from './plain-markdown.ts'

/** Writes a WordPress comment as a resident would type it here. */
export function commentBodyFrom(content: string, base: string) {
  return markdownOf(parseHtml(content, base)).normalize('NFC').trim()
}

function markdownOf(nodes: HtmlNode[]): string {
  const blocks: string[] = []
  let run = ''
  for (const node of unwrapped(nodes)) {
    if (!isBlock(node)) run += inlineOf(node)
    else {
      blocks.push(linesOf(run), blockOf(node))
      run = ''
    }
  }
  return [...blocks, linesOf(run)].filter((block) => block !== '').join('\n\n')
}

function linesOf(run: string) {
  return plainLines(run.trim().replace(/\n{3,}/g, '\n\n'))
}

function inlineOf(node: HtmlNode): string {
  if (typeof node === 'string') return plainInline(node)
  const inside = () => node.children.map(inlineOf).join('')
  switch (node.tag) {
    case 'br':
      return '\n'
    case 'a':
      return linkTo(node.attributes.get('href'), textOf(node.children))
    case 'img':
    case 'iframe':
      return linkTo(node.attributes.get('src'), node.attributes.get('alt') ?? '')
    case 'strong':
    case 'b':
      return marked(inside(), '**')
    case 'em':
    case 'i':
      return marked(inside(), '*')
    case 'del':
      return marked(inside(), '~~')
    case 'code':
      return code(textOf(node.children))
    default:
      return inside()
  }
}

function linkTo(href: string | undefined, text: string) {
  const words = text.replace(/\s+/g, ' ').trim()
  if (!href || href.startsWith('#')) return plainInline(words)
  const address = href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('\\', '%5C')
  if (words === '' || href.replace(/\/$/, '') === words.replace(/\/$/, '')) return href
  return `[${plainInline(words).replace(/[[\]]/g, '\\$&')}](${address})`
}

/** Marks stand around letters, line by line: beside a space or a full stop they would not count. */
function marked(text: string, mark: string) {
  return text
    .split('\n')
    .map((line) => {
      const start = line.search(/[^\s"'“‘(.,:;!?…–-]/)
      if (start === -1) return line
      const end = endOfLetters(line)
      return `${line.slice(0, start)}${mark}${line.slice(start, end)}${mark}${line.slice(end)}`
    })
    .join('\n')
}

function endOfLetters(line: string) {
  let end = line.length
  while (/[\s"'”’).,:;!?…–-]/.test(line.charAt(end - 1)) && line.charAt(end - 2) !== '\\') end -= 1
  return end
}

function code(text: string) {
  const fence = fenceFor(text, 1)
  return text.trim() === '' ? text : `${fence} ${text.replace(/\s+/g, ' ').trim()} ${fence}`
}

function fenceFor(text: string, shortest: number) {
  const runs = text.match(/`+/g) ?? []
  return '`'.repeat(Math.max(shortest, ...runs.map((run) => run.length + 1)))
}

function blockOf(element: HtmlElement): string {
  const { tag, children } = element
  switch (tag) {
    case 'blockquote':
      return indented(markdownOf(children), '> ', '> ')
    case 'ul':
    case 'ol':
      return listOf(element)
    case 'pre': {
      const fence = fenceFor(textOf(children), 3)
      return `${fence}\n${textOf(children).replace(/^\n|\n$/g, '')}\n${fence}`
    }
    default:
      return markdownOf(children)
  }
}

function listOf({ tag, children }: HtmlElement) {
  const points = children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  return points
    .map((point, index) => {
      const bullet = tag === 'ol' ? `${index + 1}. ` : '- '
      const words = markdownOf(
        typeof point !== 'string' && point.tag === 'li' ? point.children : [point],
      )
      return indented(words, bullet, ' '.repeat(bullet.length))
    })
    .join('\n')
}

function indented(text: string, first: string, others: string) {
  const lines = text.split('\n').map((line, index) => (index === 0 ? first : others) + line)
  return text === '' ? '' : lines.map((line) => line.trimEnd()).join('\n')
}

import { escaped, textOf, type HtmlElement, type HtmlNode } from './html-tree.server.ts'

/** Writes a run of words and inline tags as HTML without a blank line in it. */
export function inlineFrom(nodes: HtmlNode[], breaksLines: boolean) {
  const [only] = nodes
  const html = nodes.length === 1 && typeof only === 'string' ? linked(only) : htmlOf(nodes, false)
  return html.trim().replace(/(?:<br \/>)?\n+/g, breaksLines ? '<br />\n' : '\n')
}

/** WordPress shows an address alone in its paragraph as what is found there. */
function linked(text: string) {
  const address = text.trim()
  if (!/^https?:\/\/\S+$/.test(address)) return textFrom(text)
  return `<a href="${escaped(address)}">${escaped(address)}</a>`
}

function htmlOf(nodes: HtmlNode[], isInLink: boolean): string {
  return nodes
    .map((node) => (typeof node === 'string' ? textFrom(node) : elementFrom(node, isInLink)))
    .join('')
}

function textFrom(text: string) {
  return escaped(text.replace(/[^\S\n\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n'))
}

function elementFrom(element: HtmlElement, isInLink: boolean): string {
  const { tag, attributes, children } = element
  if (tag === 'br') return '<br />'
  if (tag === 'img' || tag === 'iframe') return placeFrom(element, isInLink)
  const inside = htmlOf(children, isInLink || tag === 'a')
  if (inside === '' || (tag === 'a' && (isInLink || !attributes.has('href')))) return inside
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(oneLine(value))}"`)
  return `<${tag}${written.join('')}>${inside}</${tag}>`
}

/** We show no pictures or players from elsewhere: a link leads to them. */
function placeFrom({ tag, attributes, children }: HtmlElement, isInLink: boolean) {
  const address = attributes.get('src')
  const name = oneLine(attributes.get('alt') ?? '') || (tag === 'img' ? 'Picture' : address)
  const words = escaped(name ?? textOf(children))
  return address && !isInLink ? `<a href="${escaped(address)}">${words}</a>` : words
}

function oneLine(text: string) {
  return text.replace(/\s+/g, ' ').trim()
}

import { Parser } from 'htmlparser2'
import { existsSync, readFileSync } from 'node:fs'
import { sharedFile } from './shared-file.ts'

/** Published lists of attacks; they lie beside the repository and are not part of it. */
const LINES = ['xss_payloads.txt', 'xss_markdown.txt']
const STRINGS = 'naughty_strings.json'

/** A few of our own, so that something is tried where the lists are absent. */
const OURS = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg/onload=window.hit=1>',
  '[press](javascript:window.hit=1)',
  '![a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '<a href="&#106;avascript:window.hit=1">press</a>',
  '"><iframe srcdoc="<script>parent.hit=1</script>">',
  '</textarea><script>window.hit=1</script>',
  '</title><script>window.hit=1</script>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<form action="https://evil.example"><input name=a></form>',
  '=HYPERLINK("https://evil.example","press")',
  '{{constructor.constructor("window.hit=1")()}}',
  '<math><mtext></p><img src=x onerror=window.hit=1></mtext></math>',
]

/** Every hostile text there is, ours alone where the lists are absent. */
export function hostileTexts(): string[] {
  const listed = LINES.map((name) => sharedFile(`data/security/${name}`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  return [...OURS, ...listed, ...naughtyStrings()].filter((text) => text.trim() !== '')
}

function naughtyStrings(): string[] {
  const path = sharedFile(`data/security/${STRINGS}`)
  if (!existsSync(path)) return []
  const strings: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return Array.isArray(strings) ? strings.map(String) : []
}

/** The texts one under the other, in as few pieces of so many characters as they take. */
export function inPieces(texts: string[], longest: number): string[] {
  const pieces: string[] = []
  for (const text of texts) {
    const last = pieces.at(-1)
    const longer = last === undefined ? null : `${last}\n\n${text}`
    if (longer !== null && longer.length <= longest) pieces[pieces.length - 1] = longer
    else pieces.push(text.slice(0, longest))
  }
  return pieces
}

export type Allowed = { tags: ReadonlySet<string>; attributes: ReadonlySet<string> }

const INLINE = 'a strong em b i del code br sub sup abbr mark'
const BLOCK = 'p ul ol li blockquote pre'
const PAGE = 'h2 h3 h4 hr table thead tbody tr th td dl dt dd'

function allowed(tags: string, attributes: string): Allowed {
  return { tags: new Set(tags.split(' ')), attributes: new Set(attributes.split(' ')) }
}

/** The lists of markdown.server.ts, written down again. */
export const IN_COMMENTS = allowed(`${INLINE} ${BLOCK}`, 'href title rel')
export const IN_PAGES = allowed(`${INLINE} ${BLOCK} ${PAGE}`, 'href title rel scope')
export const IN_TEXT = allowed('', '')

const ADDRESS = /^(https?:|mailto:|#|\/(?![/\\]))/

/** Reads HTML as a browser would and lists every tag, attribute and address outside a list. */
export function strangersIn(html: string, { tags, attributes }: Allowed): string[] {
  const strangers: string[] = []
  const parser = new Parser({
    onopentag: (name, found) => {
      if (!tags.has(name)) strangers.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(found)) {
        if (!attributes.has(attribute)) strangers.push(`<${name} ${attribute}>`)
        if (attribute === 'href' && !ADDRESS.test(value)) strangers.push(`<${name} href=${value}>`)
      }
    },
    oncomment: () => strangers.push('<!-- -->'),
    // A whole page begins with one; inside it, a browser passes over it.
    onprocessinginstruction: (name) => name !== '!doctype' && strangers.push(`<${name}>`),
  })
  parser.end(html)
  return strangers
}

/** The tags and attributes a page uses when nobody has written anything hostile. */
export function vocabularyOf(html: string): Allowed {
  const [tags, attributes] = [new Set<string>(), new Set<string>()]
  const parser = new Parser({
    onopentag: (name, found) => {
      tags.add(name)
      for (const attribute of Object.keys(found)) attributes.add(attribute)
    },
  })
  parser.end(html)
  return { tags, attributes }
}

export function joined(...lists: Allowed[]): Allowed {
  return {
    tags: new Set(lists.flatMap(({ tags }) => [...tags])),
    attributes: new Set(lists.flatMap(({ attributes }) => [...attributes])),
  }
}

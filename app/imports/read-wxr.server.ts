import { SaxesParser, type SaxesTagNS } from 'saxes'
import { READABLE_VERSIONS, type WxrPart } from './wxr.ts'
import {
  authorFrom,
  blogFrom,
  commentFrom,
  itemFrom,
  tagFrom,
  usualName,
  type Element,
} from './wxr-element.ts'

/** No entry of a blog comes near it, and no more than this is ever held. */
const LONGEST_ENTRY = 32_000_000

type Reading = {
  parser: SaxesParser<{ xmlns: true }>
  /** From the root to the element being read. */
  open: Element[]
  found: WxrPart[]
  hasBegun: boolean
  hasVersion: boolean
  isAnnounced: boolean
  entryLength: number
}

class Fault extends Error {}

/** Reads an export of WXR 1.0 to 1.2, an entry at a time. A fault is the last part. */
export async function* readWxr(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WxrPart> {
  const reading = begin()
  try {
    for await (const text of linesOf(bytes)) {
      reading.entryLength += text.length
      if (reading.entryLength > LONGEST_ENTRY) {
        throw new Fault('one entry is longer than 32 million characters')
      }
      reading.parser.write(text)
      yield* reading.found.splice(0)
    }
    finish(reading)
    yield* reading.found.splice(0)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    yield { part: 'fault', why: `Line ${reading.parser.line}: ${error.message}.` }
  }
}

/** Line by line, so that a fault is on the line the parser has reached. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length;) {
      const end = chunk.indexOf(0x0a, start) + 1 || chunk.length
      yield decoded(() => decoder.decode(chunk.subarray(start, end), { stream: true }))
      start = end
    }
  }
  yield decoded(() => decoder.decode())
}

function decoded(decode: () => string) {
  try {
    return decode()
  } catch {
    throw new Fault('the text is not UTF-8')
  }
}

function begin() {
  const parser = new SaxesParser({ xmlns: true })
  const reading: Reading = {
    parser,
    open: [],
    found: [],
    hasBegun: false,
    hasVersion: false,
    isAnnounced: false,
    entryLength: 0,
  }
  parser.on('opentag', (tag) => openElement(reading, tag))
  parser.on('text', (text) => addText(reading, text))
  parser.on('cdata', (text) => addText(reading, text))
  parser.on('closetag', () => closeElement(reading))
  parser.on('doctype', () => {
    throw new Fault('it declares a DOCTYPE, which a WordPress export never does')
  })
  parser.on('error', ({ message }) => {
    throw new Fault(problemIn(reading, message.replace(/^\d+:\d+: |\.$/g, '')))
  })
  return reading
}

function problemIn({ hasBegun }: Reading, message: string) {
  if (!hasBegun) return 'this is not a WordPress export: it does not begin as XML'
  if (/^unclosed tag|^unexpected end/.test(message)) {
    return 'the file ends too early, so part of it is missing'
  }
  return `this is not well-formed XML (${message})`
}

function openElement(reading: Reading, tag: SaxesTagNS) {
  const name = usualName(tag) ?? ''
  if (!reading.hasBegun && name !== 'rss') {
    throw new Fault(`this is not a WordPress export: it begins with <${tag.name}>, not <rss>`)
  }
  reading.hasBegun = true
  const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value] as const)
  const parent = reading.open.at(-1)
  if (parent?.name === 'channel' && (name === 'item' || name === 'wp:author')) {
    announceBlog(reading, parent)
  }
  reading.open.push({
    name,
    attributes: new Map(attributes),
    text: '',
    fields: new Map(),
    tags: [],
    comments: [],
  })
}

function addText({ open }: Reading, text: string) {
  const element = open.at(-1)
  if (element) element.text += text
}

/** Before the first author or entry stands everything that says which blog this is. */
function announceBlog(reading: Reading, channel: Element) {
  if (reading.isAnnounced) return
  if (!reading.hasVersion) {
    throw new Fault('this is not a WordPress export: it gives no WXR version')
  }
  const blog = blogFrom(channel)
  if (!blog) throw new Fault('the export does not say which site it comes from')
  reading.found.push({ part: 'blog', blog })
  reading.isAnnounced = true
}

function closeElement(reading: Reading) {
  const element = reading.open.pop()
  const parent = reading.open.at(-1)
  if (!element || !parent) return
  if (parent.name === 'rss' && element.name === 'channel') announceBlog(reading, element)
  else if (parent.name === 'channel') closeEntry(reading, element, parent)
  else if (parent.name === 'item') closeWithinItem(element, parent)
  else if (parent.name === 'wp:author' || parent.name === 'wp:comment') keepField(element, parent)
}

function closeEntry(reading: Reading, element: Element, channel: Element) {
  reading.entryLength = 0
  if (element.name === 'item') reading.found.push({ part: 'item', item: itemFrom(element) })
  else if (element.name === 'wp:author') {
    reading.found.push({ part: 'author', author: authorFrom(element) })
  } else {
    if (element.name === 'wp:wxr_version') checkVersion(reading, element.text.trim())
    keepField(element, channel)
  }
}

function checkVersion(reading: Reading, version: string) {
  if (!READABLE_VERSIONS.includes(version)) {
    throw new Fault(`this is WXR version ${version.slice(0, 10)}; we read 1.0, 1.1 and 1.2`)
  }
  reading.hasVersion = true
}

function closeWithinItem(element: Element, item: Element) {
  if (element.name === 'category') item.tags.push(tagFrom(element))
  else if (element.name === 'wp:comment') item.comments.push(commentFrom(element))
  else keepField(element, item)
}

function keepField({ name, text }: Element, { fields }: Element) {
  if (!fields.has(name)) fields.set(name, text)
}

function finish(reading: Reading) {
  reading.parser.close()
  if (!reading.isAnnounced) {
    throw new Fault('this is not a WordPress export: it holds no blog')
  }
}

import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { londonDate } from '#app/platform/london-time.ts'
import { addAuthor, addCreator, isByAuthorOf, noAuthors, type Authors } from './author.ts'
import { readWxr } from './read-wxr.server.ts'
import { whyNotComment, whyNotEntry } from './refusal.ts'
import { momentOf, type WxrBlog, type WxrItem } from './wxr.ts'

/** The days on which an author was first and last heard. */
export type Days = { first: string; last: string }

export type Survey = {
  blog: WxrBlog
  authors: Authors
  /** By login; of authors who published nothing, nothing. */
  heard: Map<string, Days>
  /** SHA-256 of the file. */
  fingerprint: string
}

export type Surveyed = { ok: true; survey: Survey } | { ok: false; why: string }

/** Reads the whole file once and changes nothing: a bad file is refused before anything comes in. */
export async function survey(file: string): Promise<Surveyed> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return { ok: false, why: `There is no file at ${file}.` }

  const hash = createHash('sha256')
  const authors = noAuthors()
  const heard = new Map<string, Days>()
  let blog: WxrBlog | null = null
  for await (const read of readWxr(bytesOf(file, hash))) {
    if (read.part === 'fault') return { ok: false, why: read.why }
    if (read.part === 'blog') blog = read.blog
    if (read.part === 'author') addAuthor(authors, read.author)
    if (read.part === 'item') hear(heard, read.item, authors)
  }
  if (!blog) return { ok: false, why: 'The file says nothing of a blog.' }
  return { ok: true, survey: { blog, authors, heard, fingerprint: hash.digest('hex') } }
}

export async function* bytesOf(file: string, hash: Hash) {
  for await (const chunk of createReadStream(file)) {
    const bytes: Buffer = chunk
    hash.update(bytes)
    yield bytes
  }
}

/** An official reply belongs to the appointment as much as a post does. */
function hear(heard: Map<string, Days>, item: WxrItem, authors: Authors) {
  if (whyNotEntry(item) !== null || momentOf(item) === null) return
  addCreator(authors, item)
  const replies = item.comments.filter(
    (comment) => whyNotComment(comment) === null && isByAuthorOf(item, comment, authors),
  )
  for (const moment of [item, ...replies].map(momentOf)) {
    if (moment !== null) addDay(heard, item.creator, londonDate(moment))
  }
}

function addDay(heard: Map<string, Days>, login: string, day: string) {
  const { first, last } = heard.get(login) ?? { first: day, last: day }
  heard.set(login, { first: day < first ? day : first, last: day > last ? day : last })
}

import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { parseComment } from '#app/comments/comment.ts'
import { submit } from '#app/comments/submit.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { dataFile } from '#app/people/data-file.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { config } from '#app/platform/config.server.ts'
import { renderMarkdown, renderSections } from '#app/platform/markdown.server.ts'
import { loader as api } from '#app/routes/api/comments.ts'
import { loader as commentsFeed } from '#app/routes/api/comments-feed.ts'
import { loader as pagesFeed } from '#app/routes/api/publications-feed.ts'
import { loader as registerFile } from '#app/routes/public/moderation-register-file.ts'
import { newId } from '#db/id.ts'
import * as ambleford from '../support/ambleford.ts'
import {
  hostileTexts,
  IN_COMMENTS,
  IN_PAGES,
  IN_TEXT,
  inPieces,
  joined,
  strangersIn,
  vocabularyOf,
} from '../support/hostile.ts'
import { asking } from '../support/session.ts'
import { aMailServer, deliverAll } from './mail-server.ts'
import { LATER } from './mail-reading.ts'

type Comment = Awaited<ReturnType<typeof ambleford.theComment>>
type Person = Awaited<ReturnType<typeof ambleford.aPerson>>

const texts = hostileTexts()
const LONGEST = 4_500
const written: { comment: Comment; author: Person; body: string }[] = []
let page: Awaited<ReturnType<typeof ambleford.aPublication>>
let refused = 0

beforeAll(async () => {
  await ambleford.aHouseRule(1)
  const sent = texts.filter((text) => isTaken(text))
  refused = texts.length - sent.length
  const pieces = inPieces(sent, LONGEST)
  page = await ambleford.aPublication({ title: short(6), body: pieces.join('\n\n') })
  for (const [index, body] of pieces.entries()) {
    const author = await ambleford.aPerson(short(index))
    const comment = await aCommentAsSent({ author, body })
    written.push({ comment, author, body })
  }
  await decideAboutThem()
}, 240_000)

/** A name or a title: one attack, as long as either may be. */
function short(index: number) {
  return (texts[index % texts.length] ?? '').slice(0, 60)
}

function formOf(body: string) {
  const form = new FormData()
  form.set('body', body)
  form.set('submission_key', newId())
  return form
}

function isTaken(text: string) {
  return parseComment(formOf(`A comment. ${text}`)).ok
}

async function aCommentAsSent({ author, body }: { author: Person; body: string }) {
  const parsed = parseComment(formOf(body))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  const at = ambleford.aMomentLater()
  const submission = { publication: page, parent: null, author, text: parsed.value, at }
  const submitted = await submit(db, engine, submission)
  if (!submitted.ok) throw new Error(`The comment was refused: ${submitted.why}`)
  return ambleford.theComment(submitted.comment.id)
}

/** Most are published; one in five is reported and returned, in words as hostile. */
async function decideAboutThem() {
  const officer = await ambleford.anOfficer('Moira Finch')
  for (const [index, { comment, body }] of written.entries()) {
    const note = body.slice(0, 900)
    if (comment.state === 'held')
      await ambleford.aDecision(comment, { verdict: 'publish' }, officer)
    if (index % 5 !== 4) continue
    const reporter = await ambleford.aPerson(short(index + 1))
    const at = ambleford.aMomentLater()
    await report(db, { comment, reporter, byOfficer: false, text: { reason: 'rule-1', note }, at })
    const again = await ambleford.theComment(comment.id)
    await ambleford.aDecision(again, { verdict: 'return', rule: 1, note }, officer)
  }
}

function asked(path: string) {
  return { request: asking(path), params: { slug: page.slug }, context: { nonce: '' } }
}

test('there is enough that is hostile, and nearly all of it is taken as anybody’s words are', () => {
  expect(texts.length).toBeGreaterThan(10)
  expect(refused).toBeLessThan(texts.length / 50)
  expect(written.length).toBeGreaterThan(0)
})

test('a stranger would be noticed', () => {
  expect(strangersIn('<p onclick="x()">a</p>', IN_COMMENTS)).toEqual(['<p onclick>'])
  expect(strangersIn('<img src=x>', IN_COMMENTS)).toEqual(['<img>', '<img src>'])
  expect(strangersIn('<a href="javascript:x()">a</a>', IN_COMMENTS)).toHaveLength(1)
})

test(
  'each text alone leaves nothing outside the list, as a comment and as a page',
  { timeout: 60_000 },
  () => {
    for (const text of texts) {
      expect(strangersIn(renderMarkdown(text), IN_COMMENTS)).toEqual([])
      const { lead, sections } = renderSections(text)
      for (const html of [lead, ...sections.map((section) => section.html)]) {
        expect(strangersIn(html, IN_PAGES)).toEqual([])
      }
    }
  },
)

test('what is kept of a comment for the public, and of a page, is of the list alone', async () => {
  const revisions = await db
    .selectFrom('comment_revision')
    .select(['body', 'public_html'])
    .execute()
  expect(revisions).toHaveLength(written.length)
  for (const { public_html } of revisions) {
    expect(strangersIn(public_html, IN_COMMENTS)).toEqual([])
  }
  const editions = await db.selectFrom('edition').select('html').execute()
  const sections = await db.selectFrom('section').select('html').execute()
  for (const { html } of [...editions, ...sections]) {
    expect(strangersIn(html, IN_PAGES)).toEqual([])
  }
})

const IN_ATOM = new Set(
  `feed id title updated generator link rights entry content author name published subtitle summary`.split(
    ' ',
  ),
)

/** The words between the tags of a feed, by the tag they stand in; a tag of nobody’s fails. */
function wordsIn(feed: string) {
  const found: { tag: string; words: string }[] = []
  const parser = new Parser(
    {
      onopentag: (tag) => {
        expect(IN_ATOM).toContain(tag)
        found.push({ tag, words: '' })
      },
      ontext: (words) => {
        const last = found.at(-1)
        if (last) last.words += words
      },
    },
    { xmlMode: true },
  )
  parser.end(feed)
  return found
}

test('the feeds carry them as text, or as HTML of the list', async () => {
  const feeds = [await commentsFeed(asked('/comments.atom')), await pagesFeed()]
  for (const feed of feeds) {
    for (const { tag, words } of wordsIn(await feed.text())) {
      expect(strangersIn(words, tag === 'content' ? IN_PAGES : IN_TEXT)).toEqual([])
    }
  }
})

test('the API gives HTML of the list, as JSON that no browser takes for a page', async () => {
  const answer = await api(asked('/api'))
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const { comments } = (await answer.json()) as { comments: { html: string | null }[] }
  expect(comments.length).toBeGreaterThan(0)
  for (const { html } of comments) expect(strangersIn(html ?? '', IN_COMMENTS)).toEqual([])
})

const IN_MAIL = new Set('html body p h2 blockquote a br hr'.split(' '))

test('mails quote them as text, and every link in them is ours', { timeout: 120_000 }, async () => {
  const server = await aMailServer()
  await deliverAll(server.post, LATER)
  await server.stop()
  expect(server.letters.length).toBeGreaterThan(written.length)
  for (const { html, subject = '', text } of server.letters) {
    const allowed = { tags: IN_MAIL, attributes: new Set(['lang', 'style', 'href']) }
    expect(strangersIn(String(html), allowed)).toEqual([])
    for (const [, address = ''] of String(html).matchAll(/href="([^"]*)"/g)) {
      expect(address.startsWith(config.origin), address).toBe(true)
    }
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).toBeTruthy()
  }
})

async function filesOf(person: { id: string; name: string }) {
  const pieces: Uint8Array[] = []
  for await (const piece of dataFile(db, { person, at: LATER })) pieces.push(piece)
  const files = unzipSync(Buffer.concat(pieces))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { json: text('your-data.json'), html: text('your-data.html') }
}

test(
  'what a person takes with them has no stranger in its page, and every word in its JSON',
  { timeout: 120_000 },
  async () => {
    const plain = await ambleford.aPerson('Marjorie Teale')
    const returned = await ambleford.aHeldComment({ by: plain })
    await ambleford.aDecision(returned, { verdict: 'return', rule: 1, note: 'Shorter, please.' })
    const ours = joined(vocabularyOf((await filesOf(plain)).html), IN_COMMENTS)
    for (const { author, body } of written) {
      const { html, json } = await filesOf(author)
      expect(strangersIn(html, ours)).toEqual([])
      expect(html).not.toMatch(/<script/i)
      const parsed = parseComment(formOf(body))
      expect(JSON.stringify(JSON.parse(json))).toContain(
        JSON.stringify(parsed.ok ? parsed.value.body : '').slice(1, -1),
      )
    }
  },
)

test('in the file of the register a hostile title is one cell, and no formula', async () => {
  const officer = await ambleford.anOfficer('Tariq Aziz')
  for (const title of texts.slice(0, 40).map((text) => text.slice(0, 120))) {
    const on = await ambleford.aPublication({ title, moderation: 'every_comment' })
    const comment = await ambleford.aHeldComment({ on })
    await ambleford.aDecision(comment, { verdict: 'withhold', rule: 1, note: null }, officer)
  }
  const text = await (await registerFile(asked('/moderation-register.csv'))).text()
  const { data, errors } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(new Set(data.map((cells) => cells.length)).size).toBe(1)
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

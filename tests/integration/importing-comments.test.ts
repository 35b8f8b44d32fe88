import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater } from '../support/ambleford.ts'

const EXPORT = readFileSync(new URL('../support/ambleford-blog.xml', import.meta.url), 'utf8')

let blogs = 0

/** The comments of the blog by their numbers there, imported from an address of its own. */
async function theComments() {
  blogs += 1
  const host = `blog-${blogs}.ambleford.example`
  const file = join(config.dataFolder, `${host}.xml`)
  writeFileSync(file, EXPORT.replaceAll('blog.ambleford.example', host))
  const outcome = await importWordpress(db, { file, dryRun: false, at: aMomentLater() })
  if (!outcome.ok) throw new Error(outcome.why)
  return commentsFrom(`wordpress:${host}`)
}

async function commentsFrom(source: string) {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .innerJoin('legacy_identity', 'legacy_identity.id', 'comment.legacy_identity_id')
    .selectAll('comment')
    .select(['comment_revision.body', 'comment_revision.public_html'])
    .select(['legacy_identity.source_author', 'legacy_identity.email'])
    .where('comment.source', '=', source)
    .execute()
  return new Map(rows.map((row) => [Number(row.source_id?.replace('comment:', '')), row]))
}

describe('importing comments', () => {
  test('comments keep their threads, although the file lists answers first', async () => {
    const comments = await theComments()
    const [question, answer, retort] = [101, 103, 102].map((number) => comments.get(number))
    expect(question).toMatchObject({ depth: 0, parent_id: null, root_id: question?.id })
    expect(answer).toMatchObject({ depth: 1, parent_id: question?.id, root_id: question?.id })
    expect(retort).toMatchObject({ depth: 2, parent_id: answer?.id, root_id: question?.id })
    expect(retort?.body).toBe('**Every** second Tuesday?\nThat is not enough.')
    expect(comments.get(118)?.body).toBe('In XML a section ends with ]]> and not before.')
    expect(comments.get(121)?.submitted_at).toBe('2012-02-01T10:21:00.000Z')
  })

  test('what waited for approval waits for an officer; what was approved is simply there', async () => {
    const comments = await theComments()
    expect(comments.get(104)).toMatchObject({ state: 'held', shown_as: 'nothing' })
    expect(comments.get(104)?.waiting_since).not.toBeNull()
    const holds = await db
      .selectFrom('hold')
      .innerJoin('comment_revision', 'comment_revision.id', 'hold.revision_id')
      .select('hold.reason')
      .where('comment_revision.comment_id', '=', comments.get(104)?.id ?? '')
      .execute()
    expect(holds).toEqual([{ reason: 'premod_page' }])
    expect(comments.get(101)).toMatchObject({
      state: 'published',
      shown_as: 'text',
      consideration: 'unread',
      waiting_since: null,
      published_at: '2012-02-01T10:01:00.000Z',
    })
  })
})

describe('importing whoever commented', () => {
  test('what the author of the post said becomes an official reply', async () => {
    const comments = await theComments()
    const reply = { voice: 'member', author_name: 'Priya Okafor', consideration: 'read' }
    expect(comments.get(103)).toMatchObject(reply)
    expect(comments.get(116)).toMatchObject(reply)
    expect(comments.get(103)?.appointment_id).toBe(comments.get(116)?.appointment_id)
  })

  test('a councillor answering a colleague, or anybody using her address unread, is not official', async () => {
    const comments = await theComments()
    const ordinary = { voice: null, appointment_id: null, source_author: 'author:pokafor' }
    expect(comments.get(131)).toMatchObject({ ...ordinary, author_name: 'Cllr Okafor' })
    expect(comments.get(117)).toMatchObject({ ...ordinary, author_name: 'Priya', state: 'held' })
  })

  test('nobody is merged with anybody by name', async () => {
    const comments = await theComments()
    const authors = (numbers: number[]) =>
      numbers.map((number) => comments.get(number)?.source_author)
    expect(authors([101, 102])).toEqual([
      'email:marjorie@example.org',
      'email:another.marjorie@example.org',
    ])
    expect(authors([111, 112])).toEqual(['comment:111', 'comment:112'])
    expect(authors([109, 110])).toEqual(['user:7', 'user:7'])
    expect(comments.get(109)?.legacy_identity_id).toBe(comments.get(110)?.legacy_identity_id)
    expect(comments.get(110)?.author_name).toBe('Nosy Parker')
  })
})

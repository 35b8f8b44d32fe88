import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater } from '../support/ambleford.ts'

const file = fileURLToPath(new URL('../../../shared/data/market-day.wxr.xml', import.meta.url))
const isHere = existsSync(file)
const where = isHere ? '' : ' (skipped: ../shared/data/market-day.wxr.xml is not here)'

async function said(number: number) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .selectAll('comment')
    .select(['body', 'public_html'])
    .where('source_id', '=', `comment:${number}`)
    .executeTakeFirstOrThrow()
}

describe.skipIf(!isHere)(`importing a councillor’s real post${where}`, () => {
  beforeAll(async () => {
    const outcome = await importWordpress(db, { file, dryRun: false, at: aMomentLater() })
    expect(outcome).toMatchObject({
      ok: true,
      report: {
        publications: { added: 1 },
        comments: { added: 4, officialReplies: 2, held: 0 },
        authors: { added: 1 },
        refused: [],
        altered: [],
      },
    })
  })

  test('the speech keeps its eighteen paragraphs and its author', async () => {
    const { html, title, holder_name, post } = await db
      .selectFrom('publication')
      .innerJoin('edition', 'edition.publication_id', 'publication.id')
      .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
      .select(['html', 'title', 'holder_name', 'post'])
      .executeTakeFirstOrThrow()
    expect(title).toBe('New Support and Customer Service Organisation – market day')
    expect({ holder_name, post }).toEqual({
      holder_name: 'Robert Rams',
      post: 'Author of Robert Rams',
    })
    expect(html.match(/<p>/g)).toHaveLength(18)
  })

  test('each of two residents is answered by the councillor, under his own name', async () => {
    const [first, firstAnswer, second, secondAnswer] = await Promise.all([1, 2, 3, 4].map(said))
    expect(first).toMatchObject({ author_name: 'Richard Logue', depth: 0, appointment_id: null })
    expect(second).toMatchObject({ author_name: 'Steve M', depth: 0, appointment_id: null })
    const official = { author_name: 'Robert Rams', voice: 'member', depth: 1 }
    expect(firstAnswer).toMatchObject({ ...official, parent_id: first?.id })
    expect(secondAnswer).toMatchObject({ ...official, parent_id: second?.id })
  })

  test('a numbered list is a list, and dashes are dashes', async () => {
    expect((await said(3)).public_html).toContain('<ol>\n<li>A tender process</li>')
    expect((await said(2)).public_html).toContain('by:</p>\n<p>– increasing opening hours')
    expect((await said(2)).public_html).not.toContain('<li>')
  })
})

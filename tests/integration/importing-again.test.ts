import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import type { ImportReport } from '#app/imports/report.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater, aPerson } from '../support/ambleford.ts'

const EXPORT = readFileSync(new URL('../support/ambleford-blog.xml', import.meta.url), 'utf8')

let blogs = 0

function aBlog() {
  blogs += 1
  const host = `blog-${blogs}.ambleford.example`
  const file = join(config.dataFolder, `${host}.xml`)
  writeFileSync(file, EXPORT.replaceAll('blog.ambleford.example', host))
  return { file, source: `wordpress:${host}` }
}

async function imported(file: string, dryRun = false): Promise<ImportReport> {
  const outcome = await importWordpress(db, { file, dryRun, at: aMomentLater() })
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.report
}

function slugsFrom(source: string) {
  return db.selectFrom('publication').select('slug').where('source', '=', source).execute()
}

function commentFrom(source: string, number: number) {
  return db
    .selectFrom('comment')
    .selectAll()
    .where('source', '=', source)
    .where('source_id', '=', `comment:${number}`)
    .executeTakeFirstOrThrow()
}

async function everythingCounted() {
  const tables = ['publication', 'comment', 'pingback', 'legacy_identity', 'audit_event'] as const
  const counts: number[] = []
  for (const table of [...tables, 'appointment' as const]) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts.push(row.count)
  }
  return counts
}

describe('importing a blog again', () => {
  test('the same file a second time adds nothing', async () => {
    const { file } = aBlog()
    await imported(file)
    const before = await everythingCounted()

    expect(await imported(file)).toMatchObject({
      publications: { added: 0, alreadyThere: 3 },
      comments: { added: 0, officialReplies: 0, held: 0, alreadyThere: 15 },
      pingbacks: { added: 0, alreadyThere: 2 },
      authors: { added: 0, alreadyThere: 2 },
    })
    expect(await everythingCounted()).toEqual(before)
  })

  test('a later export adds the comments that are new, under those that are there', async () => {
    const { file, source } = aBlog()
    await imported(file)
    const later = readFileSync(file, 'utf8').replace(
      /<wp:comment_id>103<[\s\S]*?<wp:comment_parent>/,
      (comment) => comment.replace('103', '203').replace('10:03', '11:03'),
    )
    writeFileSync(file, later.replaceAll('2012-02-20 09:00:00', '2012-03-20 09:00:00'))

    const report = await imported(file)
    expect(report.comments).toMatchObject({ added: 1, officialReplies: 1, alreadyThere: 14 })
    const [question, kept, added] = await Promise.all(
      [101, 103, 203].map((number) => commentFrom(source, number)),
    )
    expect(kept?.parent_id).toBe(question?.id)
    expect(added).toMatchObject({ parent_id: question?.id, root_id: question?.id, depth: 1 })
    const tom = await db
      .selectFrom('appointment')
      .innerJoin('legacy_identity', 'legacy_identity.id', 'appointment.legacy_identity_id')
      .select('ended_on')
      .where('source', '=', source)
      .where('source_author', '=', 'author:tashdown')
      .execute()
    expect(tom).toEqual([{ ended_on: '2012-03-20' }])
  })

  test('what somebody said since they claimed their old name is theirs too', async () => {
    const { file, source } = aBlog()
    await imported(file)
    const marjorie = await aPerson()
    await db
      .updateTable('legacy_identity')
      .set({ person_id: marjorie.id, claimed_at: aMomentLater() })
      .where('source', '=', source)
      .where('source_author', '=', 'email:marjorie@example.org')
      .execute()
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('>101<', '>301<'))

    await imported(file)
    expect(await commentFrom(source, 301)).toMatchObject({ person_id: marjorie.id })
    expect(await commentFrom(source, 111)).toMatchObject({ person_id: null })
  })

  test('two blogs with an address of the same words each get their own', async () => {
    const [one, other] = [aBlog(), aBlog()]
    await imported(one.file)
    await imported(other.file)

    const rows = [...(await slugsFrom(one.source)), ...(await slugsFrom(other.source))]
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(6)
  })
})

describe('trying an import out', () => {
  test('changes nothing, and counts what would come in', async () => {
    const { file } = aBlog()
    const before = await everythingCounted()
    const tried = await imported(file, true)
    expect(await everythingCounted()).toEqual(before)
    expect(tried).toEqual(await imported(file))
    expect(await imported(file, true)).toEqual(await imported(file))
  })
})

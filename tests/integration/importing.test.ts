import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import type { ImportReport } from '#app/imports/report.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater } from '../support/ambleford.ts'

const EXPORT = readFileSync(new URL('../support/ambleford-blog.xml', import.meta.url), 'utf8')

let blogs = 0

/** The blog at an address of its own, so that each test begins with nothing imported. */
function aBlog() {
  blogs += 1
  const host = `blog-${blogs}.ambleford.example`
  const file = join(config.dataFolder, `${host}.xml`)
  writeFileSync(file, EXPORT.replaceAll('blog.ambleford.example', host))
  return { file, source: `wordpress:${host}` }
}

async function imported(file: string): Promise<ImportReport> {
  const outcome = await importWordpress(db, { file, dryRun: false, at: aMomentLater() })
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.report
}

function publicationsFrom(source: string) {
  return db
    .selectFrom('publication')
    .innerJoin('edition', 'edition.publication_id', 'publication.id')
    .innerJoin('appointment', 'appointment.id', 'publication.appointment_id')
    .selectAll('publication')
    .select(['edition.title', 'edition.summary', 'edition.html', 'edition.published_at'])
    .select(['appointment.holder_name', 'appointment.post'])
    .where('publication.source', '=', source)
    .orderBy('publication.first_published_at')
    .execute()
}

describe('importing a WordPress blog', () => {
  test('posts and pages come in as they were published', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const [about, library, untitled] = await publicationsFrom(source)
    expect(library).toMatchObject({
      title: 'Why the mobile library matters & where it stops',
      slug: 'mobile-library',
      kind: 'post',
      voice: 'member',
      moderation: 'first_comment',
      edition: 1,
      first_published_at: '2012-01-31T18:00:00.000Z',
      published_at: '2012-01-31T18:00:00.000Z',
      comments_close_at: null,
      holder_name: 'Priya Okafor',
      post: 'Author of Ambleford & its libraries',
      created_by: null,
    })
    expect(about).toMatchObject({
      summary: 'Who writes here.',
      comments_close_at: '2011-05-01T09:00:00.000Z',
    })
    expect(untitled).toMatchObject({ title: '(untitled)', slug: 'untitled' })
  })

  test('a post looks as it did on the old blog, without its scripts', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const [, library] = await publicationsFrom(source)
    expect(library?.html).toContain('drivers.<br />\nIt rained.</p>')
    expect(library?.html).toContain('<p>*Nobody* complained; 1. because they never do.</p>')
    expect(library?.html).toContain('<p>We wait for it.</p>\n<p>All week.</p>\n</blockquote>')
    const section = await db
      .selectFrom('section')
      .innerJoin('edition', 'edition.id', 'section.edition_id')
      .selectAll('section')
      .where('edition.publication_id', '=', library?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(section).toMatchObject({ section_key: 'where-it-stops', heading: 'Where it stops' })
    expect(section.html).toContain('Mill Lane &amp; the school.')
    expect(section.html).toMatch(/href="http:\/\/blog-\d+\.ambleford\.example\/van\.jpg"/)
    expect(section.html).not.toMatch(/script|alert\('no'\)|\[caption/)
  })

  test('categories and tags come in, and nothing that is neither', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const tags = await db
      .selectFrom('publication_tag')
      .innerJoin('publication', 'publication.id', 'publication_tag.publication_id')
      .select(['publication_tag.kind', 'publication_tag.slug', 'publication_tag.name'])
      .where('source', '=', source)
      .orderBy('publication_tag.slug')
      .execute()
    expect(tags).toEqual([
      { kind: 'category', slug: 'libraries', name: 'Libraries' },
      { kind: 'tag', slug: 'mobile-library', name: 'Mobile library' },
    ])
  })

  test('pingbacks and trackbacks are kept apart from comments', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const pingbacks = await db
      .selectFrom('pingback')
      .select(['kind', 'site_name', 'url', 'excerpt'])
      .where('source', '=', source)
      .orderBy('kind')
      .execute()
    expect(pingbacks).toEqual([
      {
        kind: 'pingback',
        site_name: 'Mill Lane Residents',
        url: 'http://milllane.example/2012/02/',
        excerpt: '[...] the councillor writes [...]',
      },
      {
        kind: 'trackback',
        site_name: 'Old News',
        url: null,
        excerpt: 'Old News reports on <b>libraries</b>',
      },
    ])
  })
})

describe('what an import leaves behind', () => {
  test('an author’s appointment lasts from their first word to their last', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const appointments = await db
      .selectFrom('appointment')
      .innerJoin('legacy_identity', 'legacy_identity.id', 'appointment.legacy_identity_id')
      .select(['holder_name', 'started_on', 'ended_on', 'appointment.person_id', 'email'])
      .where('source', '=', source)
      .orderBy('holder_name')
      .execute()
    expect(appointments).toEqual([
      {
        holder_name: 'Priya Okafor',
        started_on: '2012-01-31',
        ended_on: '2012-02-01',
        person_id: null,
        email: 'priya.okafor@ambleford.example',
      },
      {
        holder_name: 'Tom Ashdown',
        started_on: '2011-05-01',
        ended_on: '2012-02-21',
        person_id: null,
        email: 'tom.ashdown@ambleford.example',
      },
    ])
  })

  test('the report accounts for every entry and every comment in the file', async () => {
    const { file } = aBlog()
    const report = await imported(file)

    expect(report).toMatchObject({
      publications: { added: 3, alreadyThere: 0 },
      comments: { added: 15, officialReplies: 3, held: 2, alreadyThere: 0 },
      pingbacks: { added: 2, alreadyThere: 0 },
      authors: { added: 2, alreadyThere: 0 },
    })
    const refused = report.refused.map(({ what, why, examples }) => [what, why, examples])
    expect(refused).toEqual([
      ['comment', 'Spam', ['comment:105']],
      ['comment', 'In the trash of the old site', ['comment:106']],
      ['comment', 'Neither a comment nor a pingback, but “order_note”', ['comment:119']],
      ['comment', 'Without a date we can read', ['comment:120']],
      ['comment', 'Empty', ['comment:122']],
      ['comment', 'Answers itself in a circle', ['comment:114', 'comment:115']],
      ['entry', 'A draft', ['What I really think']],
      ['entry', 'An attachment', ['van.jpg']],
      ['entry', 'Protected by a password', ['For officers only']],
      ['comment', 'Under an entry that was refused', ['comment:130']],
    ])
    const orphans = report.altered.find(({ what }) => what === 'comment')
    expect(orphans?.examples).toEqual(['comment:113'])
    const comments = report.refused.filter(({ what }) => what === 'comment')
    const turnedAway = comments.reduce((sum, { count }) => sum + count, 0)
    expect(turnedAway + report.comments.added + report.pingbacks.added).toBe(
      EXPORT.match(/<wp:comment>/g)?.length,
    )
  })

  test('each publication that came in leaves an audit event', async () => {
    const { file, source } = aBlog()
    await imported(file)

    const events = await db
      .selectFrom('audit_event')
      .innerJoin('publication', 'publication.id', 'audit_event.subject_id')
      .select(['action', 'actor_id', 'detail'])
      .where('source', '=', source)
      .where('source_id', '=', 'post:11')
      .execute()
    const detail = JSON.stringify({ comments: 13, pingbacks: 2 })
    expect(events).toEqual([{ action: 'publication.imported', actor_id: null, detail }])
  })
})

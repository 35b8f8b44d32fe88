import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater } from '../support/ambleford.ts'

const EXPORT = readFileSync(new URL('../support/ambleford-blog.xml', import.meta.url), 'utf8')

function aFile(content: string | Uint8Array) {
  const file = join(config.dataFolder, `${randomUUID()}.xml`)
  writeFileSync(file, content)
  return file
}

async function refusalOf(file: string) {
  const outcome = await importWordpress(db, { file, dryRun: false, at: aMomentLater() })
  return outcome.ok ? 'It came in' : outcome.why
}

async function isEmpty() {
  const tables = ['publication', 'comment', 'legacy_identity', 'appointment'] as const
  for (const table of tables) {
    if (await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) return false
  }
  return true
}

function lineOf(words: string) {
  return EXPORT.slice(0, EXPORT.indexOf(words)).split('\n').length
}

const BOMB = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
${EXPORT.slice(EXPORT.indexOf('<rss')).replace('Two councillors', '&b;')}`

const BROKEN_UTF_8 = Buffer.from(EXPORT.replace('Scrap it.', 'Scr\u00e4p it.'), 'latin1')

const CASES: [string, string | Uint8Array, string][] = [
  ['empty', '', 'Line 1: this is not a WordPress export: it does not begin as XML.'],
  [
    'a letter',
    'Dear councillor',
    'Line 1: this is not a WordPress export: it does not begin as XML.',
  ],
  [
    'a web page',
    '<html><body>Not found</body></html>',
    'Line 1: this is not a WordPress export: it begins with <html>, not <rss>.',
  ],
  [
    'another site’s feed',
    '<rss version="2.0">\n<channel><title>News</title>\n<item><title>One</title></item></channel></rss>',
    'Line 3: this is not a WordPress export: it gives no WXR version.',
  ],
  [
    'an export of a version to come',
    EXPORT.replace('version>1.1<', 'version>2.0<'),
    `Line ${lineOf('<wp:wxr_version')}: this is WXR version 2.0; we read 1.0, 1.1 and 1.2.`,
  ],
  [
    'an export of nowhere',
    EXPORT.replaceAll(/<wp:base_.*url>/g, '').replace('<link>http', '<link>'),
    `Line ${lineOf('<wp:author>')}: the export does not say which site it comes from.`,
  ],
  [
    'cut off',
    EXPORT.slice(0, EXPORT.indexOf('Scrap it.')),
    `Line ${lineOf('Scrap it.')}: the file ends too early, so part of it is missing.`,
  ],
  [
    'not well-formed',
    EXPORT.replace('<title>What I really think</title>', '<title>What I really think</titel>'),
    `Line ${lineOf('What I really think')}: this is not well-formed XML (unexpected close tag).`,
  ],
  ['full of entities', BOMB, 'Line 2: it declares a DOCTYPE, which a WordPress export never does.'],
  ['not UTF-8', BROKEN_UTF_8, `Line ${lineOf('Scrap it.')}: the text is not UTF-8.`],
]

describe('a file that cannot be trusted', () => {
  test.each(CASES)('changes nothing and is named when it is %s', async (_, content, why) => {
    expect(await refusalOf(aFile(content))).toBe(why)
    expect(await isEmpty()).toBe(true)
  })

  test('is named when it is not there', async () => {
    expect(await refusalOf('/nowhere/blog.xml')).toBe('There is no file at /nowhere/blog.xml.')
    expect(await refusalOf(tmpdir())).toBe(`There is no file at ${tmpdir()}.`)
  })
})

describe('a file that changes while it is read', () => {
  test('is refused, and importing it again finishes the work', async () => {
    const file = aFile(`${EXPORT}<!-- ${'much more '.repeat(100_000)}-->`)
    const onItem = (count: number) => {
      if (count === 1) appendFileSync(file, '<!-- and another thing -->')
    }
    const outcome = await importWordpress(db, { file, dryRun: false, at: aMomentLater(), onItem })
    expect(outcome).toMatchObject({ ok: false, why: expect.stringMatching(/^The file changed/) })

    const again = await importWordpress(db, { file, dryRun: false, at: aMomentLater() })
    expect(again).toMatchObject({ ok: true, report: { comments: { added: 0, alreadyThere: 15 } } })
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { contributionsIn, EVERYTHING } from '#db/queries/bench.server.ts'
import {
  enterImport,
  forgetImports,
  giveUpImport,
  prepareImport,
} from '#app/themes/import.server.ts'
import { takeIn } from '#app/themes/intake.ts'
import { readSource, sourceOf } from '#app/themes/read-file.server.ts'
import { aMomentLater, eventsAbout } from '../support/ambleford.ts'
import { anEntry, aPreparedImport } from '../support/entering.ts'
import { aReview } from '../support/review.ts'

const list = (review: { id: string; codeframe_id: string }, filter = {}) =>
  contributionsIn(db, {
    review: review.id,
    codeframe: review.codeframe_id,
    officer: newId(),
    filter: { ...EVERYTHING, ...filter },
    after: null,
    limit: 50,
  })

describe('a file', () => {
  const unsaid = { channel: 'letter', received_on: '2026-11-01' }
  const today = '2026-11-20'

  async function readIn(name: string, bytes: Uint8Array) {
    const read = await readSource(sourceOf({ name, bytes }))
    return read.ok ? takeIn(read.written, unsaid, today) : read.why
  }

  test('in CSV is taken in by the names of its columns, in any order', async () => {
    const csv =
      'Ward,What they said,From,Channel,Date,May contact,Email\r\n' +
      'Eastfield,"Keep it, please",Edith Croft,call,3/11/2026,yes,Edith@Example.org\r\n' +
      ',,Owen Pugh,letter,,,\r\n' +
      ',Too late,Ann,letter,2099-01-01,,\r\n'
    const intake = await readIn('letters.csv', strToU8(csv))
    expect(intake).toMatchObject({
      entries: [
        {
          channel: 'call',
          receivedOn: '2026-11-03',
          email: 'edith@example.org',
          mayContact: true,
          ward: 'Eastfield',
          words: 'Keep it, please',
        },
      ],
      turned: [
        { row: 2, name: 'Owen Pugh', why: ['Enter what they said'] },
        { row: 3, why: ['The day it reached you must be today or earlier'] },
      ],
    })
  })

  test('in Word is read as one letter, or as several parted by dashes', async () => {
    const paragraphs = [
      'Name: Edith Croft',
      'Keep the maps.',
      '---',
      'Name: Owen Pugh',
      'And fiche.',
    ]
    const intake = await readIn('letters.docx', aWordDocument(paragraphs))
    expect(intake).toMatchObject({
      entries: [
        { name: 'Edith Croft', words: 'Keep the maps.' },
        { name: 'Owen Pugh', words: 'And fiche.' },
      ],
    })
  })

  test('that is none of these says so', async () => {
    expect(await readIn('a.docx', zipSync({ 'a.txt': strToU8('Hello') }))).toContain(
      'cannot be read',
    )
    expect(await readIn('a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toContain(
      'cannot be read',
    )
    expect(await readIn('a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('older Word')
    expect(await readIn('a.csv', new Uint8Array())).toBe('The file is empty')
    expect(await readIn('a.csv', strToU8('name,ward\nEdith,Mill'))).toContain('called “words”')
    expect(await readIn('a.png', new Uint8Array([0x89, 0, 0, 1]))).toContain('neither a CSV')
    expect(await readIn('a.csv', new Uint8Array(3 * 1024 * 1024))).toContain('2 MB or smaller')
  })

  test('that unpacks to gigabytes is not unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(9 * 1024 * 1024) })
    expect(await readIn('a.docx', bomb)).toContain('cannot be read')
  })
})

describe('what was read from a file', () => {
  test('is entered whole, once, by whichever officer presses first', async () => {
    const review = await aReview()
    const id = await aPreparedImport(review)
    const press = () => enterImport(db, engine, { id, officer: review.officer, at: aMomentLater() })
    const both = await Promise.all([press(), press()])
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, contributions: 2, alike: 0 }])
    expect(await list(review)).toHaveLength(2)
    expect(await eventsAbout({ id })).toEqual(['contribution.imported'])
  })

  test('is noticed when it comes a second time, before and at the entering', async () => {
    const review = await aReview()
    const { officer } = review
    const sha256 = newId()
    const [one, other] = [
      await aPreparedImport(review, sha256),
      await aPreparedImport(review, sha256),
    ]
    await enterImport(db, engine, { id: one, officer, at: aMomentLater() })
    const again = await enterImport(db, engine, { id: other, officer, at: aMomentLater() })
    expect(again).toEqual({ ok: false, why: 'entered_before' })
    const file = { name: 'letters.csv', format: 'csv' as const, sha256 }
    const intake = { entries: [anEntry()], turned: [] }
    const at = aMomentLater()
    expect(await prepareImport(db, { review, file, intake, officer, at })).toMatchObject({
      why: 'entered_before',
      before: { by: officer.name },
    })
    expect(await list(review)).toHaveLength(2)
  })

  test('that is given up, or forgotten for a day, leaves nothing behind', async () => {
    const review = await aReview()
    const [given, forgotten] = [await aPreparedImport(review), await aPreparedImport(review)]
    expect(await giveUpImport(db, { id: given, at: aMomentLater() })).toBe(true)
    await forgetImports(db, '2099-01-01T00:00:00.000Z')
    for (const id of [given, forgotten]) {
      const entered = await enterImport(db, engine, {
        id,
        officer: review.officer,
        at: aMomentLater(),
      })
      expect(entered).toEqual({ ok: false, why: 'settled' })
    }
    const kept = db
      .selectFrom('contribution_import')
      .select('rows')
      .where('review_id', '=', review.id)
    expect((await kept.execute()).map(({ rows }) => rows)).toEqual([null, null])
  })
})

/** As small as a Word document can be. */
function aWordDocument(paragraphs: string[]) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const office = 'http://schemas.openxmlformats.org'
  const word = `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  const kind = `${office}/officeDocument/2006/relationships/officeDocument`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="a" Type="${kind}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(word),
  })
}

import { Zip, ZipDeflate } from 'fflate'
import { rowsHeld, type HeldRow } from '#db/queries/disclosures.server.ts'
import { heldOn, type Held } from '#db/queries/held.ts'
import type { Db } from '#db/schema.ts'
import type { DisclosureSubject } from '#db/schema/exports.ts'
import {
  chapterEnd,
  chapterStart,
  PAGE_END,
  pageStart,
  rowsInWords,
} from './bundle-page.server.tsx'
import { disclosed } from './chapter.ts'

export type Disclosure = {
  id: string
  about: DisclosureSubject
  about_id: string
  request: string
  made_at: string
  by: string
}

type Asked = { disclosure: Disclosure; council: string; at: string }

/**
 * All that is held on something as a zip, piece by piece: JSON for a program and a page for a reader.
 * Nothing of it is kept on the server.
 */
export async function* bundle(db: Db, asked: Asked): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const json = fileIn(zip, 'held.json', asked.at)
  const page = fileIn(zip, 'held.html', asked.at)
  for await (const { inJson, inPage } of texts(db, asked)) {
    json.write(inJson)
    page.write(inPage)
    yield* ready.splice(0)
  }
  json.end()
  page.end()
  zip.end()
  yield* ready.splice(0)
}

const encoder = new TextEncoder()

function fileIn(zip: Zip, name: string, at: string) {
  const file = new ZipDeflate(name)
  file.mtime = at
  zip.add(file)
  return {
    write: (text: string) => file.push(encoder.encode(text)),
    end: () => file.push(new Uint8Array(), true),
  }
}

type Text = { inJson: string; inPage: string }

async function* texts(db: Db, { disclosure, council, at }: Asked): AsyncGenerator<Text> {
  const { about, about_id, request, by, made_at } = disclosure
  const sources = heldOn(about, about_id)
  const head = {
    council,
    about,
    about_id,
    request,
    made_by: by,
    made_at,
    written_at: at,
    readme: README,
  }
  yield {
    inJson: `{"disclosure":${JSON.stringify(head, null, 1)}`,
    inPage: pageStart({
      council,
      about,
      request,
      by,
      at,
      tables: sources.map(({ table }) => table),
    }),
  }
  for (const held of sources) yield* chapter(db, held)
  yield { inJson: '}\n', inPage: PAGE_END }
}

const README =
  'Names are those of the tables and columns in which each fact is held; moments are in UTC. Left out: what somebody could sign in with. What did not happen has no entry. This holds other people’s data: read it, and redact what the request has no right to, before it leaves the council.'

async function* chapter(db: Db, held: Held): AsyncGenerator<Text> {
  const { table } = held
  yield { inJson: `,\n"${table}":[`, inPage: chapterStart(table) }
  let isEmpty = true
  for (let after: string | null = ''; after !== null;) {
    const { rows, next }: { rows: HeldRow[]; next: string | null } = await rowsHeld(db, {
      held,
      after,
    })
    const facts = rows.map(disclosed)
    if (facts.length > 0) {
      const listed = facts.map((row) => JSON.stringify(Object.fromEntries(row))).join(',\n')
      yield { inJson: `${isEmpty ? '' : ','}\n${listed}`, inPage: rowsInWords(facts) }
      isEmpty = false
    }
    after = next
  }
  yield { inJson: ']', inPage: chapterEnd({ isEmpty }) }
}

import { Zip, ZipDeflate } from 'fflate'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { chapterEnd, chapterRows, chapterStart, PAGE_END, pageStart } from './data-page.server.tsx'
import { readme } from './own-data-readme.server.ts'
import { ownData } from './own-data.server.ts'
import type { Chapter, Row } from './own-data.ts'

type Asked = { person: { id: string; name: string }; at: string }

/**
 * A person's data as a zip, piece by piece: JSON for a program and a page for a reader. Between two
 * pieces others have their turn. Nothing of it is kept on the server.
 */
export async function* dataFile(db: Db, asked: Asked): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const json = fileIn(zip, { name: 'your-data.json', at: asked.at })
  const page = fileIn(zip, { name: 'your-data.html', at: asked.at })
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

function fileIn(zip: Zip, { name, at }: { name: string; at: string }) {
  const file = new ZipDeflate(name)
  file.mtime = at
  zip.add(file)
  return {
    write: (text: string) => file.push(encoder.encode(text)),
    end: () => file.push(new Uint8Array(), true),
  }
}

type Text = { inJson: string; inPage: string }

/** The same chapters, written both ways as they come. */
async function* texts(db: Db, { person, at }: Asked): AsyncGenerator<Text> {
  const { council, origin } = config
  const about = { council, name: person.name, at }
  const header = JSON.stringify(readme({ council, site: origin, at }), null, 1)
  yield { inJson: `{"readme":${header}`, inPage: pageStart(about) }
  let open = null as { chapter: Chapter; isEmpty: boolean } | null
  for await (const { chapter, rows } of ownData(db, person)) {
    if (open?.chapter !== chapter) {
      yield { inJson: `${open ? ']' : ''},\n"${chapter}":[`, inPage: turnTo(chapter, open) }
      open = { chapter, isEmpty: true }
    }
    if (rows.length === 0) continue
    yield { inJson: listed(rows, open), inPage: chapterRows(rows, origin) }
    open.isEmpty = false
  }
  yield { inJson: ']}\n', inPage: `${open ? chapterEnd(open) : ''}${PAGE_END}` }
}

function turnTo(chapter: Chapter, before: { isEmpty: boolean } | null) {
  return `${before ? chapterEnd(before) : ''}${chapterStart(chapter)}`
}

function listed(rows: Row[], { isEmpty }: { isEmpty: boolean }) {
  return `${isEmpty ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`
}

import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'
import { csvOf, type Cell } from './csv.ts'

type Pages = AsyncIterable<Cell[][]> | Iterable<Cell[][]>

/** A file of comma-separated values, written page by page while it is sent. */
export function csvAnswer(name: string, pages: Pages) {
  const stream = createReadableStreamFromReadable(Readable.from(written(pages)))
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'public, max-age=60',
    },
  })
}

async function* written(pages: Pages) {
  // Without this mark Excel reads the letters of Welsh and of names wrongly.
  yield '\ufeff'
  for await (const rows of pages) yield csvOf(rows)
}

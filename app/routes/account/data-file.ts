import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { dataFile } from '#app/people/data-file.server.ts'
import { requireFreshProof, requirePerson } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** The file itself, written while it is sent. */
export const loader = orRefused(async ({ request }: LoaderFunctionArgs) => {
  const person = await requirePerson(request)
  await requireFreshProof(request)
  const at = now()
  await db
    .transaction()
    .execute((trx) =>
      recordEvent(trx, { action: 'person.took_data', actor: person, subject: person, at }),
    )
  const stream = Readable.from(dataFile(db, { person, at }))
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="your-data-${londonDate(at)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
})

import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { bundle } from '#app/disclosures/bundle.server.ts'
import { disclosureFrom } from '#app/disclosures/disclosure-from.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** The file itself, written while it is sent. */
export const loader = orRefused(async ({ request, params }: LoaderFunctionArgs) => {
  const administrator = await requireAct(request, 'make_disclosure')
  await requireFreshProof(request)
  const disclosure = await disclosureFrom(params)
  const at = now()
  const { id, about } = disclosure
  await db.transaction().execute((trx) =>
    recordEvent(trx, {
      action: 'disclosure.taken',
      actor: administrator,
      subject: { id },
      detail: { about },
      at,
    }),
  )
  const stream = Readable.from(bundle(db, { disclosure, council: config.council, at }))
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="disclosure-${about}-${londonDate(at)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
})

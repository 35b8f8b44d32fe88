import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { Readable } from 'node:stream'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { exportFrom } from '#app/exports/export-from.server.ts'
import { fileName, FORMATS, stateOf } from '#app/exports/export.ts'
import { piecesOf } from '#app/exports/pieces.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** The file itself, piece by piece. */
export const loader = orRefused(async ({ request, params }: LoaderFunctionArgs) => {
  const officer = await requireAct(request, 'run_review')
  const { review, made } = await exportFrom(params)
  if (stateOf(made) !== 'made') throw notFound()
  const { id, format, made_at, size } = made
  await db.transaction().execute((trx) =>
    recordEvent(trx, {
      action: 'review.export_taken',
      actor: officer,
      subject: review,
      detail: { format },
      at: now(),
    }),
  )
  const name = fileName({ slug: review.slug, day: londonDate(made_at ?? ''), format })
  return new Response(createReadableStreamFromReadable(Readable.from(piecesOf(db, { id }))), {
    headers: {
      'Content-Type': FORMATS[format].type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(size),
      'Cache-Control': 'private, no-store',
    },
  })
})

import { createHash } from 'node:crypto'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { ExportFormat } from '#db/schema/exports.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { after } from '#app/platform/clock.ts'
import type { Progress } from './block.ts'
import { csvFileOf } from './csv.server.ts'
import { docxOf } from './docx.server.ts'
import { KEPT_FOR } from './export.ts'
import { reportFacts, type Facts } from './facts.server.ts'
import { jsonOf } from './json.server.ts'
import { pdfOf } from './pdf.server.ts'
import { LEASE, type Leased } from './work-off.server.ts'
import { xlsxOf } from './xlsx.server.ts'

type Writer = (db: Db, facts: Facts, progress: Progress) => Promise<Uint8Array>

export const WRITERS: Record<ExportFormat, Writer> = {
  docx: docxOf,
  pdf: pdfOf,
  xlsx: xlsxOf,
  csv: csvFileOf,
  json: jsonOf,
}

type Writing = Leased & { council: string; site: string; clock: () => string }

/** Gathers, writes and puts the file away in pieces, for as long as the lease is ours. */
export async function writeExport(db: Db, writing: Writing) {
  const { id, clock, council, site } = writing
  const { format, slug } = await asked(db, id)
  const review = await reviewBySlug(db, slug)
  if (!review) throw new Error('The review is gone.')
  const facts = await reportFacts(db, { review, council, site, at: clock() })
  await renew(db, writing, { contributions: facts.inScope })
  const bytes = await WRITERS[format](db, facts, (gathered) => renew(db, writing, { gathered }))
  await renew(db, writing, { gathered_at: clock() })
  await putAway(db, writing, bytes)
}

function asked(db: Db, id: string) {
  return db
    .selectFrom('review_export')
    .innerJoin('policy_review', 'policy_review.id', 'review_export.review_id')
    .select(['review_export.format', 'policy_review.slug'])
    .where('review_export.id', '=', id)
    .executeTakeFirstOrThrow()
}

type Step = { contributions?: number; gathered?: number; gathered_at?: string }

async function renew(db: Db | Trx, { id, lease, clock }: Writing, step: Step = {}) {
  const held = await db
    .updateTable('review_export')
    .set({ ...step, leased_until: after(clock(), LEASE) })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .executeTakeFirst()
  if (held.numUpdatedRows !== 1n) throw new Error('Another server makes it now.')
}

/** Of so many bytes each: every other query waits no longer than for one. */
const PIECE = 384 * 1024

async function putAway(db: Db, writing: Writing, bytes: Uint8Array) {
  const { id } = writing
  await db.deleteFrom('review_export_piece').where('export_id', '=', id).execute()
  for (let from = 0, number = 1; from < bytes.length; from += PIECE, number += 1) {
    const base64 = Buffer.from(bytes.subarray(from, from + PIECE)).toString('base64')
    await db.insertInto('review_export_piece').values({ export_id: id, number, base64 }).execute()
  }
  await db.transaction().execute((trx) => finish(trx, writing, bytes))
}

async function finish(trx: Trx, { id, lease, clock }: Writing, bytes: Uint8Array) {
  const at = clock()
  const made = await trx
    .updateTable('review_export')
    .set({
      made_at: at,
      kept_until: after(at, KEPT_FOR),
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      lease: null,
      leased_until: null,
    })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .returning(['review_id', 'format'])
    .executeTakeFirst()
  if (!made) throw new Error('Another server makes it now.')
  const { review_id, format } = made
  const subject = { id: review_id }
  await recordEvent(trx, {
    action: 'review.export_made',
    actor: null,
    subject,
    detail: { format },
    at,
  })
}

import { askForExport } from '#app/exports/ask.server.ts'
import { writeExport } from '#app/exports/write.server.ts'
import { workOffExports } from '#app/exports/work-off.server.ts'
import { piecesOf } from '#app/exports/pieces.server.ts'
import { makeDisclosure } from '#app/disclosures/make.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import type { ExportFormat } from '#db/schema/exports.ts'
import { aComment, aMomentLater, anOfficer } from './ambleford.ts'
import type { Maker } from './places.ts'
import { aReview } from './review.ts'

const where = { council: 'Ambleford Borough Council', site: 'http://localhost' }

type AFile = { review: { id: string }; format: ExportFormat; at?: string }

/** Asks for a file of a review, and works off whatever is asked for, here and now. */
export async function aFileOf({ review, format, at = aMomentLater() }: AFile) {
  const officer = await anOfficer()
  const id = await askForExport(db, engine, { review, format, officer, at })
  while (await workOff(at));
  return { id, bytes: await bytesOf(id), officer }
}

export function workOff(at: string) {
  const clock = () => at
  return workOffExports(db, engine, {
    clock,
    write: (leased) => writeExport(db, { ...leased, ...where, clock }),
  })
}

export async function bytesOf(id: string) {
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(db, { id })) pieces.push(piece)
  return Buffer.concat(pieces)
}

export function theExport(id: string) {
  return db.selectFrom('review_export').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export const aMadeFile: Maker = async () => {
  const review = await aReview()
  const { id } = await aFileOf({ review, format: 'csv', at: now() })
  return { params: { slug: review.slug, id }, fields: { format: 'csv' } }
}

export const aDisclosure: Maker = async (caller) => {
  const { reference } = await aComment()
  const wanted = { about: 'comment' as const, which: reference, request: 'FOI 2026/114' }
  const by = caller.person ?? (await anOfficer())
  const made = await makeDisclosure(db, { wanted, by, at: now() })
  return { params: { id: made.ok ? made.id : newId() } }
}

import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { reviewsToLearnFrom } from '#db/queries/readings.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { HOUR } from '#app/platform/clock.ts'
import { ENOUGH_CODED } from './reading.ts'

type Asking = { review: { id: string }; officer: { id: string } | null; at: string }

/** Has a machine read a review in the background; nothing happens while it is reading already. */
export async function askReading(db: Db, engine: Engine, { review, officer, at }: Asking) {
  const asked = { review_id: review.id, asked_by: officer?.id ?? null, asked_at: at }
  try {
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('machine_reading')
        .values({ id: newId(), stage: 'waiting', ...asked })
        .execute()
      if (!officer) return
      await recordEvent(trx, {
        action: 'review.read_by_machine',
        actor: officer,
        subject: review,
        at,
      })
    })
  } catch (error) {
    if (!engine.isUniqueViolation(error)) throw error
  }
}

/** A fifth more coded than it last learned from, and a machine learns again. */
const MOVED_ON = 1.2

/** Begins by itself once fifty contributions are coded, and again when the codings have moved on; at most once an hour. */
export async function askWhereEnoughIsCoded(db: Db, engine: Engine, at: string) {
  const quietSince = new Date(Date.parse(at) - HOUR).toISOString()
  for (const { id, coded, learned } of await reviewsToLearnFrom(db, { quietSince })) {
    const isDue = (coded ?? 0) >= Math.max(ENOUGH_CODED, (learned ?? 0) * MOVED_ON)
    if (isDue) await askReading(db, engine, { review: { id }, officer: null, at })
  }
}

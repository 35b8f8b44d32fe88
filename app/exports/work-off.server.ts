import { Worker } from 'node:worker_threads'
import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { log } from '#app/platform/log.server.ts'

/** Longer than the longest file takes to be written once its facts are gathered. */
export const LEASE = 10 * MINUTE

const MOST_ATTEMPTS = 3
const MOST_MEMORY_MB = 1_024

export type Leased = { id: string; lease: string }

type Working = { clock: () => string; write?: (leased: Leased) => Promise<void> }

/** Makes the file that was asked for first, in a thread of its own; false when none is asked for. */
export async function workOffExports(
  db: Db,
  engine: Engine,
  { clock, write = inAThread }: Working,
): Promise<boolean> {
  const leased = await db.transaction().execute((trx) => take(trx, engine, clock()))
  if (!leased) return false
  if (leased.attempts > MOST_ATTEMPTS) {
    await fail(db, leased, clock())
    return true
  }
  try {
    await write(leased)
  } catch (error) {
    if (isStopping) await release(db, leased)
    else {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'export failed')
      await fail(db, leased, clock())
    }
  }
  return true
}

async function take(trx: Trx, engine: Engine, at: string) {
  const open = await trx
    .selectFrom('review_export')
    .select(['id', 'attempts'])
    .where('made_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', at)]))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .modifyEnd(engine.skipLocked)
    .executeTakeFirst()
  if (!open) return null
  const [lease, attempts] = [newId(), open.attempts + 1]
  await trx
    .updateTable('review_export')
    .set({ lease, leased_until: after(at, LEASE), attempts, gathered: 0, gathered_at: null })
    .where('id', '=', open.id)
    .execute()
  return { id: open.id, lease, attempts }
}

async function fail(db: Db, { id, lease }: Leased, at: string) {
  await db.transaction().execute(async (trx) => {
    const failed = await trx
      .updateTable('review_export')
      .set({ failed_at: at, lease: null, leased_until: null })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .returning('review_id')
      .executeTakeFirst()
    if (!failed) return
    await trx.deleteFrom('review_export_piece').where('export_id', '=', id).execute()
    const subject = { id: failed.review_id }
    await recordEvent(trx, { action: 'review.export_failed', actor: null, subject, at })
  })
}

async function release(db: Db, { id, lease }: Leased) {
  await db
    .updateTable('review_export')
    .set({ lease: null, leased_until: null })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute()
}

let running: Worker | null = null
let isStopping = false

/** Writing takes seconds without a pause, and much memory: neither is the server's. */
function inAThread({ id, lease }: Leased) {
  const file = new URL('./write-in-thread.server.ts', import.meta.url)
  const worker = new Worker(file, {
    workerData: { id, lease },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  running = worker
  return new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => {
      running = null
      if (code === 0) resolve()
      else reject(new Error('The thread ended.'))
    })
  })
}

/** A server that stops leaves what it is making to the next. */
export async function stopWriting() {
  isStopping = true
  await running?.terminate()
}

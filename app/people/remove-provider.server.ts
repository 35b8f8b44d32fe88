import { dependentsOn } from '#db/queries/credentials.server.ts'
import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { oweEach } from '#app/mail/owe.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'

/** Long enough for a mail to be read and acted on. */
export const NOTICE_DAYS = 14

/** The first day a provider may stop on, as a date. */
export function firstDayToRemove(at: string) {
  return londonDate(after(at, NOTICE_DAYS * DAY))
}

type Planning = {
  provider: { id: string }
  /** A date such as 2026-12-07: the first day it signs nobody in. */
  removedOn: string
  by: { id: string }
  at: string
}

export type Planned = { ok: true; told: number } | { ok: false; why: 'too_soon' | 'planned' }

/** Plans the end of a provider and writes to everyone it would leave without a way in. */
export async function planRemoval(db: Db, planning: Planning): Promise<Planned> {
  if (planning.removedOn < firstDayToRemove(planning.at)) return { ok: false, why: 'too_soon' }
  return db.transaction().execute((trx) => planIn(trx, planning))
}

async function planIn(trx: Trx, { provider, removedOn, by, at }: Planning): Promise<Planned> {
  const removal = { id: newId() }
  const planned = await trx
    .insertInto('provider_removal')
    .values({
      ...removal,
      provider: provider.id,
      removed_on: removedOn,
      planned_by: by.id,
      planned_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (planned.numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'planned' }
  const told = await tellDependents(trx, { provider, removal, at })
  const detail = { provider: provider.id, told }
  await recordEvent(trx, {
    action: 'provider.removal_planned',
    actor: by,
    subject: removal,
    detail,
    at,
  })
  return { ok: true, told }
}

const AT_ONCE = 500

type Telling = { provider: { id: string }; removal: { id: string }; at: string }

/** How many we can write to; the others are told on their account page. */
async function tellDependents(trx: Trx, { provider, removal, at }: Telling) {
  let told = 0
  let last = ''
  for (;;) {
    const found = await dependentsOn(trx, { provider: provider.id, after: last, limit: AT_ONCE })
    const to = found.filter(({ email }) => email !== null).map(({ person }) => person)
    await oweEach(trx, { mail: 'provider-leaves', to, about: removal.id, at })
    told += to.length
    last = found.at(-1)?.id ?? last
    if (found.length < AT_ONCE) return told
  }
}

/** Keeps a provider after all; false when no end was planned. */
export function keepProvider(
  db: Db,
  keeping: { provider: { id: string }; by: { id: string }; at: string },
) {
  return db.transaction().execute((trx) => keepIn(trx, keeping))
}

async function keepIn(
  trx: Trx,
  { provider, by, at }: { provider: { id: string }; by: { id: string }; at: string },
) {
  const kept = await trx
    .updateTable('provider_removal')
    .set({ cancelled_at: at })
    .where('provider', '=', provider.id)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!kept) return false
  const detail = { provider: provider.id }
  await recordEvent(trx, { action: 'provider.kept', actor: by, subject: kept, detail, at })
  return true
}

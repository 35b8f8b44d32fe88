import { newId } from '#db/id.ts'
import { publishesOn } from '#db/queries/modes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { ModeChange } from './mode.ts'

type Setting = {
  /** Null for what every page without a mode of its own has. */
  publication: { id: string } | null
  change: ModeChange
  by: { id: string }
  at: string
}

export type ModeSet = { ok: true; id: string } | { ok: false; why: 'own_page' | 'past' }

/** Says how comments are taken, at once or from a moment on; never by whoever publishes on the page. */
export async function setMode(db: Db, setting: Setting): Promise<ModeSet> {
  const { startsAt } = setting.change
  if (startsAt !== null && startsAt <= setting.at) return { ok: false, why: 'past' }
  return db.transaction().execute((trx) => setModeIn(trx, setting))
}

async function setModeIn(trx: Trx, { publication, change, by, at }: Setting): Promise<ModeSet> {
  if (await isOwnPage(trx, { publication, by })) return { ok: false, why: 'own_page' }
  const { mode, reason } = change
  const id = newId()
  const starts_at = change.startsAt ?? at
  const row = { id, publication_id: publication?.id ?? null, mode, reason, starts_at }
  await trx
    .insertInto('moderation_schedule')
    .values({ ...row, set_by: by.id, set_at: at })
    .execute()
  await recordEvent(trx, {
    action: publication ? 'publication.mode_set' : 'screening.mode_set',
    actor: by,
    subject: publication ?? { id },
    detail: { mode, starts_at },
    at,
  })
  return { ok: true, id }
}

async function isOwnPage(trx: Trx, { publication, by }: Pick<Setting, 'publication' | 'by'>) {
  if (!publication) return false
  return publishesOn(trx, { publication: publication.id, person: by.id })
}

type Calling = Omit<Setting, 'change'> & { id: string }

/** Calls off what has not begun; false when it has, or somebody called it off before. */
export function cancelMode(db: Db, calling: Calling): Promise<boolean> {
  return db.transaction().execute((trx) => cancelModeIn(trx, calling))
}

async function cancelModeIn(trx: Trx, { id, publication, by, at }: Calling) {
  if (await isOwnPage(trx, { publication, by })) return false
  const cancelled = await trx
    .updateTable('moderation_schedule')
    .set({ cancelled_by: by.id, cancelled_at: at })
    .where('id', '=', id)
    .where('publication_id', publication ? '=' : 'is', publication?.id ?? null)
    .where('starts_at', '>', at)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  if (cancelled.numUpdatedRows !== 1n) return false
  await recordEvent(trx, {
    action: publication ? 'publication.mode_called_off' : 'screening.mode_called_off',
    actor: by,
    subject: publication ?? { id },
    at,
  })
  return true
}

import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { asKept, isSetting, type CheckSettings } from './check-settings.ts'
import { checkSettings } from './screened.server.ts'

type Setting = { settings: CheckSettings; by: { id: string }; at: string }

/** Writes a row for each setting that differs from what holds; answers how many. */
export function setCheckSettings(db: Db, setting: Setting) {
  return db.transaction().execute((trx) => setIn(trx, setting))
}

async function setIn(trx: Trx, { settings, by, at }: Setting) {
  const standing = await checkSettings(trx)
  const changed = Object.keys(settings)
    .filter(isSetting)
    .filter((name) => settings[name] !== standing[name])
  for (const name of changed) {
    const [id, value] = [newId(), asKept(settings[name])]
    await trx
      .insertInto('check_setting')
      .values({ id, name, value, set_by: by.id, set_at: at })
      .execute()
    await recordEvent(trx, {
      action: 'screening.setting_changed',
      actor: by,
      subject: { id },
      // An address is no business of the log's.
      detail: { setting: name, value: name === 'outside_address' ? null : value },
      at,
    })
  }
  return changed.length
}

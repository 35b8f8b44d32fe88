import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { faultOf } from '#app/comments/outside/address.ts'
import { config } from '#app/platform/config.server.ts'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import type { ModelNamed } from './model-form.ts'

type Switching = { by: { id: string }; at: string }

/** It is added to the address whenever a model is asked. */
const WHOLE = /\/chat\/completions\/?$/

/** Nothing is switched on that could not be asked. */
export function faultInModel({ address }: ModelNamed, { themeModel } = config): FieldErrors | null {
  const fault = faultOf(address)
  if (fault) return { address: fault }
  if (WHOLE.test(address)) return { address: 'Leave /chat/completions off the end of the address' }
  return themeModel ? null : { address: 'Set THEME_MODEL_KEY before you enter an address' }
}

/** In place of the one that was on, if there was one. */
export function switchModelOn(db: Db, { model, by, at }: Switching & { model: ModelNamed }) {
  return db.transaction().execute(async (trx) => {
    await endAny(trx, { by, at })
    const id = newId()
    await trx
      .insertInto('theme_model')
      .values({ id, ...model, switched_on_by: by.id, switched_on_at: at })
      .execute()
    const action = 'theme.model_switched_on'
    await recordEvent(trx, { action, actor: by, subject: { id }, at })
  })
}

/** From then on nothing more is sent; what was suggested stays, as that model's. */
export function switchModelOff(db: Db, switching: Switching) {
  return db.transaction().execute((trx) => endAny(trx, switching))
}

async function endAny(trx: Trx, { by, at }: Switching) {
  const ended = await trx
    .updateTable('theme_model')
    .set({ switched_off_by: by.id, switched_off_at: at })
    .where('switched_off_at', 'is', null)
    .returning('id')
    .execute()
  for (const subject of ended) {
    await recordEvent(trx, { action: 'theme.model_switched_off', actor: by, subject, at })
  }
}

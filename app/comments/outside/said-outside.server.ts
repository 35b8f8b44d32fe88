import { houseRules } from '#db/queries/house-rules.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { checkSettings } from '../screened.server.ts'
import type { CheckSaid } from '../screening.ts'
import { askExternalCheck } from './external-check.server.ts'
import { askModel } from './model-check.server.ts'

/** What checks outside say of a text, where an administrator has switched any on. Never asked inside a transaction. */
export async function saidOutside(db: Db, body: string): Promise<CheckSaid[]> {
  const { outside_address: address, model_check } = await checkSettings(db)
  const secret = config.externalCheckSecret
  const model = model_check ? config.model : null
  return Promise.all([
    ...(address ? [askExternalCheck({ address, secret, body })] : []),
    ...(model ? [askModel({ model, rules: await houseRules(db), body })] : []),
  ])
}

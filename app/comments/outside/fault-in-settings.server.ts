import { config, type Config } from '#app/platform/config.server.ts'
import type { FieldErrors } from '#app/ui/field-errors.ts'
import type { CheckSettings } from '../check-settings.ts'
import { faultOf } from './address.ts'

/** Nothing is switched on that could not be asked. */
export function faultInSettings(
  { outside_address, model_check }: CheckSettings,
  { externalCheckSecret, model }: Pick<Config, 'externalCheckSecret' | 'model'> = config,
): FieldErrors | null {
  const errors: FieldErrors = {}
  if (model_check && !model) errors.checks = 'Set MODEL_CHECK_URL before you switch the model on'
  const fault = outside_address ? faultOf(outside_address) : null
  if (fault) errors.outside_address = fault
  else if (outside_address && !externalCheckSecret) {
    errors.outside_address = 'Set EXTERNAL_CHECK_SECRET before you enter an address'
  }
  return Object.keys(errors).length > 0 ? errors : null
}

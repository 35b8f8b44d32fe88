import { createHmac, timingSafeEqual } from 'node:crypto'
import { DAY } from './clock.ts'
import { config } from './config.server.ts'

/** What a form carries of the moment it was drawn, so that nobody can say it was another. */
export function drawnAt(at: string) {
  const moment = String(Date.parse(at))
  return `${moment}.${signed(moment)}`
}

/**
 * True for a form filled in where people see nothing, sent before a person could have read it, or
 * drawn by somebody else or more than a day ago. Only a sign: whoever is asked to send the form
 * again, with what they typed still in it, passes.
 */
export function looksAutomatic(form: FormData, { at }: { at: string }) {
  if (form.get('homepage') !== '') return true
  const [moment = '', signature = ''] = String(form.get('form_drawn') ?? '').split('.')
  if (!isOurs(moment, signature)) return true
  const age = Date.parse(at) - Number(moment)
  return age < config.quickestFormMs || age > DAY
}

/** Said beside the field or on the page that gives the form back. */
export const SEND_AGAIN =
  'We could not tell that a person sent this. Check what you wrote and send it again'

function isOurs(moment: string, signature: string) {
  const expected = Buffer.from(signed(moment))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function signed(moment: string) {
  return createHmac('sha256', config.secret).update(`drawn:${moment}`).digest('base64url')
}

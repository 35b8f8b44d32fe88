import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from './config.server.ts'

/**
 * The secret in a link that works without signing in. Made again whenever it is needed, so that
 * nothing in the database opens anything; whatever it opens must end by a date or an act on record.
 */
export function linkKey(purpose: string, id: string) {
  return createHmac('sha256', config.secret).update(`${purpose}:${id}`).digest('base64url')
}

export function isLinkKey(purpose: string, id: string, given: string) {
  const expected = Buffer.from(linkKey(purpose, id))
  const tried = Buffer.from(given)
  return expected.length === tried.length && timingSafeEqual(expected, tried)
}

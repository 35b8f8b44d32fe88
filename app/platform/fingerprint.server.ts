import { createHash } from 'node:crypto'

/** What we keep of a long random secret that a browser holds: enough to know it again, not to use it. */
export function fingerprint(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

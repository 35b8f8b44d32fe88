import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '#app/platform/config.server.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Text that only a Folkmoot with the same SECRET reads, bound to whose it is (AES-256-GCM). */
export function seal(text: string, whose: string) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(whose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null when it was with another secret, for somebody else, or changed since. */
export function opened(sealed: string, whose: string) {
  try {
    return unseal(Buffer.from(sealed, 'base64url'), whose)
  } catch {
    return null
  }
}

function unseal(bytes: Buffer, whose: string) {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key(), nonce)
    .setAAD(Buffer.from(whose))
    .setAuthTag(tag)
  const text = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]
  return Buffer.concat(text).toString('utf8')
}

function key() {
  return Buffer.from(hkdfSync('sha256', config.secret, '', 'second-factor', 32))
}

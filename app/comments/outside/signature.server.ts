import { createHmac } from 'node:crypto'

type Signed = { secret: string; timestamp: string; body: string }

/** What the receiver computes too: HMAC-SHA256 over the time, a full stop and the body as sent. */
export function signatureOf({ secret, timestamp, body }: Signed) {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

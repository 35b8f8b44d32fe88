import { now } from '#app/platform/clock.ts'
import type { CheckSaid } from '../screening.ts'
import { opinionIn, saidBy } from './opinion.ts'
import { faultOf } from './address.ts'
import { post } from './post.server.ts'
import { signatureOf } from './signature.server.ts'

export const EXTERNAL = 'Outside check'

type Asking = { address: string; secret: string | null; body: string }

/** Asks the council's own check about the text alone. What does not answer in time holds, and never stops a comment. */
export async function askExternalCheck({ address, secret, body }: Asking): Promise<CheckSaid> {
  if (secret === null || faultOf(address) !== null) return NOT_ANSWERED
  const sent = JSON.stringify({ text: body })
  const timestamp = String(Math.floor(Date.parse(now()) / 1000))
  const answer = await post({
    url: address,
    body: sent,
    headers: {
      'Folkmoot-Timestamp': timestamp,
      'Folkmoot-Signature': signatureOf({ secret, timestamp, body: sent }),
    },
  })
  const opinion = answer === null ? null : opinionIn(answer)
  return opinion ? saidBy({ name: EXTERNAL, body, opinion }) : NOT_ANSWERED
}

const NOT_ANSWERED: CheckSaid = {
  check: {
    name: `${EXTERNAL}: check timed out`,
    reason: 'check_timeout',
    look: () => ({ verdict: 'hold' }),
  },
  verdict: 'hold',
}

import { refuse } from '#app/platform/refuse.server.ts'
import { barredInWords, type Barred } from './sanction.ts'
import { sanctionAddress } from './sanction-key.server.ts'

/** The page for somebody whom a sanction keeps out: what holds, until when, why, and their words. */
export function refuseBarred({ sanction }: Barred, kept: [string, string][] = []) {
  return refuse({
    status: 403,
    problem: 'barred',
    because: barredInWords(sanction),
    appealAt: sanctionAddress(sanction),
    kept,
  })
}

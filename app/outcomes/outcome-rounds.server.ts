import { goOnTelling } from '#app/following/go-on-telling.server.ts'
import { HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { freezeEarlier } from './freeze-earlier.server.ts'

/** What goes on about outcomes while nobody presses anything. */
export function startOutcomeRounds() {
  return [
    startRounds({
      every: 2_000,
      named: 'outcomes',
      go: () => goOnTelling(db, { clock: now }),
    }),
    startRounds({ every: HOUR, named: 'figures', go: () => freezeEarlier(db, now()) }),
  ]
}

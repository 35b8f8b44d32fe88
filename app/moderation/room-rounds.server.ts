import { keepFigures } from '#app/figures/month-figures.server.ts'
import { HOUR, MINUTE, now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { workOffBulk } from './bulk.server.ts'
import { sweepClaims } from './claim.server.ts'
import { findLanguages } from './find-languages.server.ts'
import { settleReturns } from './lapse.server.ts'
import { remindOfComplaints } from './remind-of-complaints.server.ts'
import { remindOfAppeals } from './remind-of-appeals.server.ts'

/** What goes on in the moderation room while nobody presses anything. */
export function startRoomRounds() {
  return [
    startRounds({
      every: 2_000,
      named: 'bulk decisions',
      go: () => workOffBulk(db, engine, { clock: now }),
    }),
    startRounds({ every: 10_000, named: 'languages', go: () => findLanguages(db) }),
    startRounds({ every: MINUTE, named: 'returns', go: () => settleReturns(db, now()) }),
    startRounds({ every: HOUR, named: 'appeals', go: () => remindOfAppeals(db, now()) }),
    startRounds({
      every: HOUR,
      named: 'notices of complaint',
      go: () => remindOfComplaints(db, now()),
    }),
    startRounds({ every: HOUR, named: 'figures', go: () => keepFigures(db, now()) }),
    startRounds({ every: HOUR, named: 'claims', go: () => sweepClaims(db, now()) }),
  ]
}

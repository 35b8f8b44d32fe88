import { HOUR, now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { emptyExports } from './empty.server.ts'
import { stopWriting, workOffExports } from './work-off.server.ts'

/** Makes the files that officers ask for, and lets go of those whose week is over. */
export function startExportRounds() {
  const making = startRounds({
    every: 2_000,
    named: 'exports',
    go: () => workOffExports(db, engine, { clock: now }),
  })
  return [
    { stop: () => stopWriting().then(() => making.stop()) },
    startRounds({ every: HOUR, named: 'old exports', go: () => emptyExports(db, now()) }),
  ]
}

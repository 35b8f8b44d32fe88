import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { askWhereEnoughIsCoded } from './ask-reading.server.ts'
import { readNextReview } from './read-review.server.ts'

/** One reading at a time. When the server stops, a reading is left where it is and taken up at the next start. */
export function startReadings() {
  let isStopped = false
  const rounds = startRounds({
    every: 5_000,
    named: 'reading',
    go: async () => {
      await askWhereEnoughIsCoded(db, engine, now())
      await readNextReview(db, () => isStopped)
    },
  })
  return {
    stop: () => {
      isStopped = true
      return rounds.stop()
    },
  }
}

import { HOUR, now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { remindOfOutcomes } from './remind-of-outcomes.server.ts'

/** What goes on in reviews while nobody presses anything. */
export function startReviewRounds() {
  return [
    startRounds({ every: HOUR, named: 'outcomes due', go: () => remindOfOutcomes(db, now()) }),
  ]
}

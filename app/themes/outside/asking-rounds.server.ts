import { db } from '#app/platform/database.server.ts'
import { startRounds } from '#app/platform/rounds.server.ts'
import { askNext } from './ask-next.server.ts'

/** Apart from the readings, so that a slow model keeps no review from being read. */
export function startAskings() {
  let isStopped = false
  let last: string | null = ''
  const rounds = startRounds({
    every: 5_000,
    named: 'asking outside',
    go: async () => {
      last ??= ''
      while (!isStopped && last !== null) {
        last = await askNext(db, { after: last, isStopped: () => isStopped })
      }
    },
  })
  return {
    stop: () => {
      isStopped = true
      return rounds.stop()
    },
  }
}

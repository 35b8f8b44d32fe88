import { log } from './log.server.ts'

type Rounds = { every: number; named: string; go: () => Promise<unknown> }

/** Does a small job again and again for as long as the server runs; a failed round is logged and tried again. */
export function startRounds({ every, named, go }: Rounds) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function round() {
    try {
      await go()
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown', named }, 'round failed')
    }
    if (!stopped) timer = setTimeout(begin, every)
  }

  let running = Promise.resolve()
  function begin() {
    running = round()
  }

  begin()
  return {
    /** Resolves when the round in hand is over. */
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}

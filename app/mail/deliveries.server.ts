import { after, MINUTE, now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { deliverDueMail } from './deliver.server.ts'
import { postOffice } from './post.server.ts'
import { remind } from './remind.server.ts'

const EVERY_MS = 2_000

/** Sends owed mail for as long as the server runs; a failed round is logged and tried again. */
export function startDeliveries() {
  const post = postOffice()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let remindAgainAt = now()

  async function rounds() {
    try {
      if (now() >= remindAgainAt) {
        remindAgainAt = after(now(), MINUTE)
        await remind(db, now())
      }
      while (!stopped && (await deliverDueMail(db, engine, { post, at: now() })) > 0);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'mail round failed')
    }
    if (!stopped) timer = setTimeout(begin, EVERY_MS)
  }

  let running = Promise.resolve()
  function begin() {
    running = rounds()
  }

  begin()
  return {
    /** Resolves when the letter in hand is settled, so that it is not sent a second time. */
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}

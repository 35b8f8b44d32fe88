import { checkForMail, outcomeForMail } from '#db/queries/outcome-mails.server.ts'
import type { Db } from '#db/schema.ts'
import { config } from '#app/platform/config.server.ts'
import { checkConcluded, checkOpened } from './check-mails.ts'
import type { Message, Owed } from './mail.ts'

const { origin } = config

export function opened(db: Db, owed: Owed) {
  return composeOpened(db, owed, true)
}

export function announced(db: Db, owed: Owed) {
  return composeOpened(db, owed, false)
}

/** Dropped once comments no longer count. */
async function composeOpened(db: Db, { about }: Owed, tookPart: boolean): Promise<Message | null> {
  const check = await checkForMail(db, about)
  return check?.state === 'gathering' ? checkOpened({ origin, ...check, tookPart }) : null
}

export async function concluded(db: Db, { about }: Owed): Promise<Message | null> {
  const outcome = await outcomeForMail(db, about)
  const check = outcome && (await checkForMail(db, outcome.review_id))
  return outcome && check ? checkConcluded({ origin, ...check, did: outcome.did }) : null
}

import { createHmac } from 'node:crypto'
import type { Db } from '#db/schema.ts'
import { now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { log } from '#app/platform/log.server.ts'
import { spend } from '#app/platform/spend.server.ts'
import { actIn } from './act.ts'
import { recordEvent } from './record-event.server.ts'

type Refused = {
  method: string
  path: string
  why: 'not_yours' | 'from_elsewhere' | 'form_expired'
  /** Whose page it is. */
  needed?: string
  /** Nobody for a form that was refused before we asked who sent it. */
  person: { id: string } | null
  at: string
}

const A_MINUTE = 60
const AN_HOUR = 3_600
const MOST_IN_AN_HOUR = 60

/**
 * Writes down that somebody was kept out, once a minute for each person and act and sixty times an
 * hour for each person, so that whoever knocks all day fills nothing. Never stops the answer.
 */
export async function recordRefusal(db: Db, refused: Refused) {
  try {
    if (await isOneTooMany(db, refused)) return
    const { method, why, needed = null, person, at } = refused
    await db.transaction().execute((trx) =>
      recordEvent(trx, {
        action: 'access.refused',
        actor: person,
        subject: { id: actIn(refused.path) },
        detail: { method, why, needed },
        at,
      }),
    )
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'refusal not recorded')
  }
}

export function actOf({ method, url }: Request) {
  return { method, path: new URL(url).pathname, at: now() }
}

async function isOneTooMany(db: Db, { method, path, why, person, at }: Refused) {
  const who = person?.id ?? 'nobody'
  const act = { key: keyFor([who, method, actIn(path), why]), points: 1, seconds: A_MINUTE, at }
  if (await spend(db, act)) return true
  const all = { key: keyFor([who]), points: MOST_IN_AN_HOUR, seconds: AN_HOUR, at }
  return (await spend(db, all)) !== null
}

function keyFor(words: string[]) {
  const text = JSON.stringify(['refusal', ...words])
  return createHmac('sha256', config.secret).update(text).digest('base64url')
}

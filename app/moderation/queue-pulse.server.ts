import type { Db } from '#db/schema.ts'
import { db } from '#app/platform/database.server.ts'
import { remember } from '#app/platform/remember.server.ts'

const EVERY_MS = 5_000
const LATEST = 50

type Listener = (latest: string[]) => void

/** Since when the latest comments wait, newest first. */
export async function latestWaiting(db: Db) {
  const rows = await db
    .selectFrom('comment')
    .select('waiting_since')
    .where('waiting_since', 'is not', null)
    .where('escalated_at', 'is', null)
    .orderBy('waiting_since', 'desc')
    .limit(LATEST)
    .execute()
  return rows.flatMap(({ waiting_since }) => (waiting_since ? [waiting_since] : []))
}

type Pulse = { listeners: Set<Listener>; timer: NodeJS.Timeout | null; told: string }

/** One question for the whole process, asked only while somebody listens. */
const pulse = remember<Pulse>('queue-pulse', () => ({
  listeners: new Set(),
  timer: null,
  told: '',
}))

/** Tells of what waits whenever it changes; answers how to stop listening. */
export function listenToQueue(listener: Listener) {
  pulse.listeners.add(listener)
  pulse.timer ??= setInterval(() => void beat(), EVERY_MS).unref()
  return () => {
    pulse.listeners.delete(listener)
    if (pulse.listeners.size > 0 || !pulse.timer) return
    clearInterval(pulse.timer)
    pulse.timer = null
  }
}

async function beat() {
  const latest = await latestWaiting(db).catch(() => null)
  const told = JSON.stringify(latest)
  if (!latest || told === pulse.told) return
  pulse.told = told
  for (const listener of pulse.listeners) listener(latest)
}

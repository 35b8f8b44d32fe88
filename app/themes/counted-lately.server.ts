import type { Db } from '#db/schema.ts'
import { isLarge } from '#db/queries/counted-here.server.ts'
import { MINUTE } from '#app/platform/clock.ts'
import { remember } from '#app/platform/remember.server.ts'

/** From so many contributions on, counting takes long enough to be felt by whoever reads the page. */
const LARGE = 5_000

const KEPT_FOR = 5 * MINUTE
const MOST_KEPT = 500

type Kept = { value: Promise<unknown>; until: number }

const kept = remember('counted lately', () => new Map<string, Kept>())

type Counting<T> = { review: string; named: string; count: () => Promise<T> }

/**
 * What is counted for a page of an open review: anew for each reader, but in a large review once in
 * five minutes, and once for however many ask meanwhile.
 */
export async function countedLately<T>(db: Db, { review, named, count }: Counting<T>): Promise<T> {
  return (await isLarge(db, { review, over: LARGE })) ? lately({ named, count }) : count()
}

/** What was counted under this name in the last five minutes, or what is counted now. */
export async function lately<T>({ named, count }: Omit<Counting<T>, 'review'>): Promise<T> {
  const known = kept.get(named)
  if (known && known.until > Date.now()) return known.value as Promise<T>
  if (kept.size >= MOST_KEPT) kept.clear()
  const value = count()
  kept.set(named, { value, until: Date.now() + KEPT_FOR })
  value.catch(() => kept.delete(named))
  return value
}

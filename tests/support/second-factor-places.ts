import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import type { Maker } from './places.ts'

/** Set up by whoever comes, with a code taken and confirmed. */
export const anAuthenticator: Maker = async ({ person }) => {
  if (!person) return {}
  const at = now()
  const factor = { secret: 'sealed', next_secret: null, last_step: 0 }
  await db
    .insertInto('second_factor')
    .values({ person_id: person.id, ...factor, created_at: at, confirmed_at: at })
    .execute()
  return {}
}

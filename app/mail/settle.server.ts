import type { Db } from '#db/schema.ts'

type Settled =
  | { sent_at: string }
  | { dropped_at: string }
  | {
      attempts: number
      attempt_after: string
      given_up_at: string | null
      last_error: string
      handed_over_at?: null
    }

/** Writes down how a delivery ended, as long as nobody else has taken it up since. */
export async function settle(
  db: Db,
  { lease, ids, as }: { lease: string; ids: string[]; as: Settled },
) {
  if (ids.length === 0) return
  const ended = 'given_up_at' in as ? {} : { given_up_at: null, last_error: null }
  await db
    .updateTable('owed_mail')
    .set({ ...ended, ...as, lease: null, leased_until: null })
    .where('id', 'in', ids)
    .where('lease', '=', lease)
    .execute()
}

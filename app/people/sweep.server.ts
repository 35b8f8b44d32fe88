import type { Db } from '#db/schema.ts'
import { after, DAY } from '#app/platform/clock.ts'

const REMEMBERED = 30 * DAY

/**
 * Forgets what only led to a session or a comment: sessions and offers past their time, words nobody
 * sent, and, after 30 days, links and guests' addresses that came to nothing.
 */
export async function sweepSignIns(db: Db, at: string) {
  const before = after(at, -REMEMBERED)
  await db.deleteFrom('session').where('expires_at', '<=', at).execute()
  await db.deleteFrom('started_sign_in').where('expires_at', '<=', at).execute()
  await db.deleteFrom('offered_identity').where('expires_at', '<=', at).execute()
  await db.deleteFrom('kept_comment').where('expires_at', '<=', at).execute()
  await db.deleteFrom('email_link').where('expires_at', '<=', before).execute()
  await db
    .deleteFrom('guest_comment')
    .where('expires_at', '<=', before)
    .where('confirmed_at', 'is', null)
    .execute()
}

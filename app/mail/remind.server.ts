import { closingBetween } from '#db/queries/followed-mails.server.ts'
import type { Db } from '#db/schema.ts'
import { tellFollowers } from '#app/following/tell-followers.server.ts'
import { tellOfOverdueWork } from '#app/moderation/tell-officers.server.ts'
import { after } from '#app/platform/clock.ts'
import { releaseParked } from '#app/replies/park.server.ts'
import { remindOfReplies } from '#app/replies/remind-of-replies.server.ts'
import { CLOSING_SOON } from './followed-composers.server.ts'

/** Owes the mails that no act makes due, only the time. May be run as often as one likes. */
export async function remind(db: Db, at: string) {
  await tellOfClosing(db, at)
  await tellOfOverdueWork(db, at)
  await releaseParked(db, at)
  await remindOfReplies(db, at)
}

/** A closing day that is moved is told again. */
async function tellOfClosing(db: Db, at: string) {
  const pages = await closingBetween(db, { from: at, until: after(at, CLOSING_SOON) })
  for (const { id, closesAt } of pages) {
    await db.transaction().execute((trx) =>
      tellFollowers(trx, {
        mail: 'comments-closing',
        about: id,
        event: `closing:${id}:${closesAt}`,
        followersOf: [{ subject: 'publication', id }],
        actor: null,
        at,
      }),
    )
  }
}

import { sql } from 'kysely'
import { claimOn } from '#db/queries/claims.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { claimsLapsedAt } from './claim.ts'

type Claiming = { comment: { id: string }; officer: { id: string }; at: string }

export type Claimed = { ok: true } | { ok: false; by: string }

/** Takes a comment before an officer, or says that they are still there. Of two who ask, one gets it. */
export async function claim(db: Db, { comment, officer, at }: Claiming): Promise<Claimed> {
  const taken = await db
    .insertInto('claim')
    .values({ comment_id: comment.id, person_id: officer.id, claimed_at: at, heartbeat_at: at })
    .onConflict((on) =>
      on
        .column('comment_id')
        .doUpdateSet({
          person_id: officer.id,
          claimed_at: sql<string>`case when claim.person_id = ${officer.id}
            then claim.claimed_at else ${at} end`,
          heartbeat_at: at,
        })
        .where((eb) =>
          eb.or([
            eb('claim.person_id', '=', officer.id),
            eb('claim.heartbeat_at', '<=', claimsLapsedAt(at)),
          ]),
        ),
    )
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return { ok: true }
  const standing = await claimOn(db, comment.id)
  return { ok: false, by: standing?.claimant ?? '' }
}

type TakingOver = Claiming & {
  /** Whose claim the officer saw. Somebody else's meanwhile is not taken. */
  from: string
}

/** Takes a comment from a colleague; both read it, and it is on record. */
export async function takeOver(db: Db, { comment, officer, from, at }: TakingOver) {
  return db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('claim')
      .set({ person_id: officer.id, claimed_at: at, heartbeat_at: at })
      .where('comment_id', '=', comment.id)
      .where('person_id', '=', from)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return false
    await recordEvent(trx, {
      action: 'comment.claim_taken_over',
      actor: officer,
      subject: comment,
      detail: { from },
      at,
    })
    return true
  })
}

/** Puts it back for colleagues; nobody else's claim is touched. */
export async function release(db: Db, { comment, officer }: Omit<Claiming, 'at'>) {
  await db
    .deleteFrom('claim')
    .where('comment_id', '=', comment.id)
    .where('person_id', '=', officer.id)
    .execute()
}

/** Puts everything back that an officer had before them. */
export async function releaseAll(db: Db, officer: { id: string }) {
  await db.deleteFrom('claim').where('person_id', '=', officer.id).execute()
}

/** Claims that lapsed tell nobody anything. */
export async function sweepClaims(db: Db, at: string) {
  await db.deleteFrom('claim').where('heartbeat_at', '<=', claimsLapsedAt(at)).execute()
}

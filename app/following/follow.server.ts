import { newId } from '#db/id.ts'
import { standingFollow } from '#db/queries/subscriptions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { FollowSubject, Frequency } from '#db/schema/telling.ts'

type Following = {
  of: { subject: FollowSubject; id: string | null }
  person: { id: string }
  frequency: Frequency
  at: string
}

/** Follows for a person whose address is confirmed. Following again only changes how often. */
export async function follow(db: Db, following: Following) {
  await db.transaction().execute((trx) => followIn(trx, following))
}

async function followIn(trx: Trx, { of, person, frequency, at }: Following) {
  await trx
    .insertInto('subscription')
    .values({
      id: newId(),
      person_id: person.id,
      subject: of.subject,
      subject_id: of.id,
      frequency,
      asked_at: at,
      confirmed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const standing = await standingFollow(trx, { person: person.id, ...of })
  if (standing) await changeFrequency(trx, { follow: standing, person, frequency })
}

type Change = { follow: { id: string }; person: { id: string }; frequency: Frequency }

/** Of the person's own follow; false when it is not theirs or has ended. */
export async function changeFrequency(db: Db, { follow, person, frequency }: Change) {
  const changed = await db
    .updateTable('subscription')
    .set({ frequency })
    .where('id', '=', follow.id)
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

type Ending = { follow: { id: string }; person: { id: string }; at: string }

export async function stopFollowing(db: Db, { follow, person, at }: Ending) {
  const ended = await db
    .updateTable('subscription')
    .set({ ended_at: at })
    .where('id', '=', follow.id)
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

import { expect, test } from 'vitest'
import { joinIn } from '#app/people/join.server.ts'
import { db } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import type { FollowSubject } from '#db/schema/telling.ts'
import { aMomentLater, aPerson, aPublication } from '../support/ambleford.ts'

async function aFollow(person: { id: string }, subject: FollowSubject, of: string | null) {
  const at = aMomentLater()
  const follow = { id: newId(), person_id: person.id, subject, subject_id: of }
  const terms = { frequency: 'daily' as const, asked_at: at, confirmed_at: at }
  await db
    .insertInto('subscription')
    .values({ ...follow, ...terms })
    .execute()
}

function standingFollowsOf({ id }: { id: string }) {
  return db
    .selectFrom('subscription')
    .select(['subject', 'subject_id'])
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('subject')
    .execute()
}

test('whoever joins two accounts follows what either followed, once', async () => {
  const [from, to, page] = [await aPerson(), await aPerson(), await aPublication()]
  await aFollow(from, 'council', null)
  await aFollow(to, 'council', null)
  await aFollow(from, 'publication', page.id)
  const joined = await db
    .transaction()
    .execute((trx) => joinIn(trx, { from, to, at: aMomentLater() }))
  expect(joined).toEqual({ ok: true })
  expect(await standingFollowsOf(to)).toEqual([
    { subject: 'council', subject_id: null },
    { subject: 'publication', subject_id: page.id },
  ])
  expect(await standingFollowsOf(from)).toEqual([])
})

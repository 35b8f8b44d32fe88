import { db } from '#app/platform/database.server.ts'
import { follow } from '#app/following/follow.server.ts'
import { choose } from '#app/mail/choose.server.ts'
import type { Choice } from '#app/mail/category.ts'
import type { Category, FollowSubject, Frequency } from '#db/schema/telling.ts'
import { newId } from '#db/id.ts'
import { aMember, aMomentLater, aPerson, aPublication } from './ambleford.ts'

type Following = {
  subject: FollowSubject
  id: string | null
  frequency?: Frequency
  by?: Awaited<ReturnType<typeof aPerson>>
}

/** Somebody who follows something, with a confirmed address. */
export async function aFollower({ subject, id, frequency = 'immediately', by }: Following) {
  const person = by ?? (await aPerson('Dev R'))
  await follow(db, { of: { subject, id }, person, frequency, at: aMomentLater() })
  return person
}

export async function choosing(person: { id: string }, category: Category, frequency: Choice) {
  await choose(db, { person, choices: [{ category, frequency }], at: aMomentLater() })
}

/** A member with a portfolio, and a page of theirs. */
export async function aPortfolio() {
  const by = await aMember()
  const id = newId()
  const slug = `portfolio-${id}`
  const created_at = aMomentLater()
  await db.insertInto('portfolio').values({ id, slug, name: 'Housing', created_at }).execute()
  await db
    .updateTable('appointment')
    .set({ portfolio_id: id })
    .where('id', '=', by.appointment.id)
    .execute()
  return { id, slug, by, page: await aPublication({ by }) }
}

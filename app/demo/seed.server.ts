import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { engine } from '#app/platform/database.server.ts'
import { calendarFrom } from './calendar.ts'
import { houseRules } from './council.ts'
import { publications } from './publications/all.ts'
import { housingAllocationsReview } from './reviews/housing-allocations-review.ts'
import { libraryServiceReview } from './reviews/library-service-review.ts'
import { secondAct } from './second-act/act.server.ts'
import { seedComments } from './seed-comments.server.ts'
import { seedDeciding } from './seed-deciding.server.ts'
import { haveTold, seedHistory } from './seed-history.server.ts'
import { seedPeople } from './seed-people.server.ts'
import { seedPublication } from './seed-publications.server.ts'
import { seedReplies } from './seed-replies.server.ts'
import { seedReporting } from './seed-reporting.server.ts'
import { seedReview } from './seed-reviews.server.ts'
import { seedRoom } from './seed-room.server.ts'
import { seedScreening } from './seed-screening.server.ts'
import { seedWaiting } from './seed-waiting.server.ts'

/** Fills an empty database with Ambleford; answers false, and does nothing, when anybody lives in it. */
export async function seed(db: Db, at: string) {
  const seeded = await db.transaction().execute((trx) => seedIn(trx, at))
  if (!seeded) return false
  const { council } = seeded
  await seedHistory(db, at)
  await seedRoom(db, { officer: council.person('moira'), at })
  await seedReporting(db, at)
  await seedScreening(db, { officer: council.person('moira'), at })
  await seedDeciding(db, { officer: council.person('moira'), at })
  await seedWaiting(db, { council, at })
  await seedReplies(db, engine, { council, at })
  await secondAct(db, engine, seeded)
  await haveTold(db, at)
  return true
}

async function seedIn(trx: Trx, at: string) {
  const somebody = await trx.selectFrom('person').select('id').limit(1).executeTakeFirst()
  if (somebody) return null
  const calendar = calendarFrom(at)
  const council = await seedPeople(trx, { calendar, at })
  const rules = await seedHouseRules(trx, at)
  const raised = []
  for (const publication of publications) {
    const id = await seedPublication(trx, { publication, council, calendar })
    raised.push(...(await seedComments(trx, { publication, id, council, rules, calendar })))
  }
  for (const review of [libraryServiceReview, housingAllocationsReview]) {
    await seedReview(trx, { review, raised, council, calendar })
  }
  await recordEvent(trx, { action: 'demo.seeded', actor: null, subject: { id: 'ambleford' }, at })
  return { council, calendar, raised }
}

export type Rules = Map<number, { id: string; placeholder: boolean }>

/** Also what a real council starts from: a dozen rules as councils publish them. */
export async function seedHouseRules(trx: Trx, at: string): Promise<Rules> {
  const rules: Rules = new Map()
  for (const { number, title, text, placeholder } of houseRules) {
    const id = newId()
    const leaves_placeholder = placeholder ? 1 : 0
    await trx
      .insertInto('house_rule')
      .values({ id, number, title, text, leaves_placeholder, created_at: at })
      .execute()
    rules.set(number, { id, placeholder })
  }
  return rules
}

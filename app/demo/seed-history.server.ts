import { newId } from '#db/id.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import type { Db } from '#db/schema.ts'
import { submit } from '#app/comments/submit.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { after, HOUR, MINUTE } from '#app/platform/clock.ts'
import { engine } from '#app/platform/database.server.ts'
import { calendarFrom } from './calendar.ts'
import { officers, residents } from './council.ts'
import { emailOf } from './people.ts'
import { poolVerdict, poolWords } from './pool-words.ts'
import { sundaysAtThePool } from './publications/sundays-at-the-pool.ts'

/** How many came, and every how many days. */
const COMMENTS = 66
const DAYS_BETWEEN = 2.4
const FIRST_DAY = -228

/** How many working-day hours it took, one after the other; now and then it went over a night. */
const HOURS_TAKEN = [1, 3, 2, 5, 26, 4, 2, 50, 3]

/** Months in which comments came and were decided, so that figures have a past. */
export async function seedHistory(db: Db, at: string) {
  const publication = await publicationBySlug(db, { slug: sundaysAtThePool.slug, at })
  if (!publication) throw new Error('Ambleford has no page about the pool.')
  const { at: timeOf } = calendarFrom(at)
  const [authors, deciders] = [Object.keys(residents), Object.keys(officers)]
  for (let number = 0; number < COMMENTS; number += 1) {
    const author = await personOf(db, authors[(number * 7) % authors.length])
    const officer = await personOf(db, deciders[number % deciders.length])
    const day = Math.floor(FIRST_DAY + number * DAYS_BETWEEN)
    const sent = after(timeOf([day, '09:20']), number * 3 * MINUTE)
    const told = { publication, author, body: poolWords(number), at: sent }
    const decided = after(sent, (HOURS_TAKEN[number % HOURS_TAKEN.length] ?? 1) * HOUR)
    await decideAbout(db, { comment: await said(db, told), number, officer, at: decided })
  }
  await haveTold(db, at)
}

async function personOf(db: Db, key = '') {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', emailOf(key))
    .executeTakeFirstOrThrow()
}

type Said = {
  publication: NonNullable<Awaited<ReturnType<typeof publicationBySlug>>>
  author: { id: string; name: string }
  body: string
  at: string
}

async function said(db: Db, { publication, author, body, at }: Said) {
  const text = { body, sectionKey: null, onBehalfOf: null, ward: null, mayStay: false }
  const submission = { publication, parent: null, author, at }
  const submissionKey = newId()
  const submitted = await submit(db, engine, { ...submission, text: { ...text, submissionKey } })
  if (!submitted.ok) throw new Error(`Ambleford’s comment was refused: ${submitted.why}`)
  return submitted.comment.id
}

type Decided = {
  comment: string
  number: number
  officer: { id: string; name: string }
  at: string
}

async function decideAbout(db: Db, { comment: id, number, officer, at }: Decided) {
  const comment = await db
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const decision = { ...poolVerdict(number), seen: 0, revision: 1 }
  const decided = await decide(db, { comment, decision, officer, at })
  if (!decided.ok) throw new Error(`Ambleford’s decision was refused: ${decided.why}`)
}

/** Their mails went out at the time, and do not go out again when the demonstration starts. */
async function haveTold(db: Db, at: string) {
  await db
    .updateTable('owed_mail')
    .set((eb) => ({ sent_at: eb.ref('owed_at'), handed_over_at: eb.ref('owed_at') }))
    .where('owed_at', '<', at)
    .where('sent_at', 'is', null)
    .execute()
}

import { newId } from '#db/id.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import type { Db } from '#db/schema.ts'
import { revise } from '#app/comments/revise.server.ts'
import { submit } from '#app/comments/submit.server.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { hoursToDecide, type Target } from '#app/moderation/lane.ts'
import { report } from '#app/moderation/report.server.ts'
import { workingHoursAgo } from '#app/moderation/working-time.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { engine } from '#app/platform/database.server.ts'
import type { Council } from './seed-people.server.ts'
import { waiting, type DemoWaiting } from './waiting.ts'

type Seeding = { council: Council; at: string }

/** What came lately, so that something is on time, something due soon, whatever the hour. */
export async function seedWaiting(db: Db, { council, at }: Seeding) {
  const target = await decisionTarget(db)
  const sent = waiting.map((comment) => ({ comment, sentAt: sentAt(comment, { target, at }) }))
  for (const { comment, sentAt } of sent.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))) {
    await seedOne(db, { comment, sentAt, council, at })
  }
}

function sentAt({ passed }: DemoWaiting, { target, at }: { target: Target; at: string }) {
  return workingHoursAgo({ at, hours: passed * hoursToDecide(target), calendar: target })
}

type One = Seeding & { comment: DemoWaiting; sentAt: string }

async function seedOne(db: Db, one: One) {
  const { comment, sentAt, council, at } = one
  const { id } = await said(db, { ...one, at: sentAt })
  if (comment.twice) await said(db, { ...one, at: after(sentAt, 3 * MINUTE) })
  if (comment.changedTo) {
    const body = comment.changedTo
    const before = await commentWith(db, id)
    const author = council.person(comment.by)
    const moment = after(sentAt, 5 * MINUTE)
    const revised = await revise(db, { comment: before, author, body, at: moment })
    if (!revised.ok) throw new Error(`A change in Ambleford was refused: ${revised.why}`)
  }
  for (const { by, note } of comment.reportedBy ?? []) {
    const text = { reason: 'rule-3', note }
    const reporter = council.person(by)
    await report(db, { comment: { id }, reporter, byOfficer: false, text, at })
  }
}

async function said(db: Db, { comment, council, at }: Omit<One, 'sentAt'>) {
  const publication = await publicationBySlug(db, { slug: comment.page, at })
  if (!publication) throw new Error(`Ambleford has no page ${comment.page}.`)
  const about = { sectionKey: null, onBehalfOf: null, ward: comment.ward ?? null, mayStay: false }
  const text = { ...about, body: comment.text, submissionKey: newId() }
  const author = council.person(comment.by)
  const submitted = await submit(db, engine, { publication, parent: null, author, text, at })
  if (!submitted.ok) throw new Error(`Ambleford’s comment was refused: ${submitted.why}`)
  return submitted.comment
}

function commentWith(db: Db, id: string) {
  return db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

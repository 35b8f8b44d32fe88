import type { Db } from '#db/schema.ts'
import { appeal } from '#app/moderation/appeal.server.ts'
import { RETURNED_FOR } from '#app/moderation/decision.ts'
import { escalate } from '#app/moderation/escalate.server.ts'
import { proposeExclusion } from '#app/moderation/exclude.server.ts'
import { redact } from '#app/moderation/redact.server.ts'
import { writeNote } from '#app/moderation/write-note.server.ts'
import { after } from '#app/platform/clock.ts'

type Seeding = { officer: { id: string; name: string }; at: string }

/** What Ambleford's officers did beside deciding, and what one author appeals against. */
export async function seedDeciding(db: Db, { officer, at }: Seeding) {
  await seedTerms(db, at)
  await seedAppeal(db, at)
  const [danger, noted, masked, doubled] = await waitingWithoutReports(db)
  if (danger) {
    const note = 'Names a child and says where the child is after school. I rang the duty team.'
    await escalate(db, { comment: danger, kind: 'safeguarding', note, officer, at })
  }
  if (noted) {
    const words = 'Rang the library: the hours quoted are last year’s. A reply would help.'
    await writeNote(db, { comment: noted, words, officer, at })
  }
  if (masked) await seedRedaction(db, { comment: masked, officer, at })
  if (doubled) {
    const comment = { id: doubled.id, revision_id: doubled.revision_id }
    const reason = 'The same author says the same on another page, with the same figures.'
    await proposeExclusion(db, { comment, code: 'duplicate', reason, officer, at })
  }
}

/** Those of the demonstration's own pages that wait, the latest first: officers of the story see the others. */
function waitingWithoutReports(db: Db) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'comment.id')
    .select([
      'comment.id',
      'comment.person_id',
      'comment.state',
      'comment.consideration',
      'comment.published_at',
      'comment.waiting_since',
      'comment.decisions',
      'comment.revision',
      'comment_revision.id as revision_id',
      'comment_revision.body',
    ])
    .where('comment.state', '=', 'held')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('report')
            .select('report.id')
            .whereRef('report.comment_id', '=', 'comment.id'),
        ),
      ),
    )
    .orderBy('comment.submitted_at', 'desc')
    .limit(4)
    .execute()
}

type Waiting = Awaited<ReturnType<typeof waitingWithoutReports>>[number]

/** The last word of the first sentence, masked by a colleague who was in a hurry. */
async function seedRedaction(db: Db, { comment, officer, at }: Seeding & { comment: Waiting }) {
  const words = /\b\p{L}{4,}\b(?=[.!?])/u.exec(comment.body)?.[0]
  if (!words) return
  const redaction = {
    words,
    place: 1,
    category: 'personal_information' as const,
    reason: 'It says where somebody lives.',
    publishes: false,
    seen: comment.decisions,
    revision: comment.revision,
  }
  await redact(db, { comment, redaction, officer, at })
}

/** Comments that came back to their authors lapse a fortnight after. */
async function seedTerms(db: Db, at: string) {
  const returned = await db
    .selectFrom('comment')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.comment_id', '=', 'comment.id')
        .onRef('decision.number', '=', 'comment.decisions'),
    )
    .select(['decision.id', 'decision.comment_id', 'decision.decided_at'])
    .leftJoin('return_term', 'return_term.decision_id', 'decision.id')
    .where('comment.state', '=', 'returned')
    .where('return_term.decision_id', 'is', null)
    .execute()
  for (const { id, comment_id, decided_at } of returned) {
    const end = after(decided_at, RETURNED_FOR)
    const lapses_at = end > at ? end : after(at, RETURNED_FOR)
    await db.insertInto('return_term').values({ decision_id: id, comment_id, lapses_at }).execute()
  }
}

async function seedAppeal(db: Db, at: string) {
  const refused = await db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .select(['decision.id as decision', 'comment.id', 'comment.state', 'comment.person_id'])
    .where('decision.verdict', 'in', ['withhold', 'remove'])
    .where('comment.state', 'in', ['withheld', 'removed'])
    .orderBy('decision.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!refused?.person_id) return
  const grounds =
    'Everything I wrote is in the council’s own minutes of last month. I named nobody.'
  const author = { id: refused.person_id }
  await appeal(db, { comment: refused, decision: refused.decision, author, grounds, at })
}

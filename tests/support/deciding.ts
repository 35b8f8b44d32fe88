import { appeal } from '#app/moderation/appeal.server.ts'
import { redact } from '#app/moderation/redact.server.ts'
import type { Category, Place } from '#app/moderation/redaction.ts'
import { db } from '#app/platform/database.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import * as ambleford from './ambleford.ts'
import { theRule } from './moderating.ts'

type Officer = { id: string; name: string }
type Masked = {
  words?: string
  place?: Place
  category?: Category
  publishes?: boolean
  officer?: Officer
}

export async function theStandingRevision({ id }: { id: string }) {
  return db
    .selectFrom('comment')
    .innerJoin('comment_revision', (join) =>
      join
        .onRef('comment_revision.comment_id', '=', 'comment.id')
        .onRef('comment_revision.number', '=', 'comment.revision'),
    )
    .selectAll('comment_revision')
    .where('comment.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Words of a comment as it stands masked by an officer; answers the first mask. */
export async function aRedaction(about: { id: string }, masked: Masked = {}) {
  const comment = await ambleford.theComment(about.id)
  const { words = '07911 123456', place = 'all', publishes = false } = masked
  const redacted = await redact(db, {
    comment,
    redaction: {
      words,
      place,
      publishes,
      category: masked.category ?? 'personal_information',
      reason: 'It is somebody’s telephone number.',
      seen: comment.decisions,
      revision: comment.revision,
    },
    officer: masked.officer ?? (await ambleford.anOfficer('Tariq Aziz-Bell')),
    at: ambleford.aMomentLater(),
  })
  if (!redacted.ok) throw new Error(`The redaction was refused: ${redacted.why}`)
  const [mask] = await standingRedactions(db, (await theStandingRevision(comment)).id)
  if (!mask) throw new Error('Nothing is masked.')
  return mask
}

type Appealed = { about?: { id: string }; by?: Officer & { email: string }; at?: string }

/** An appeal against the decision that stands; of a withheld comment where none is named. */
export async function anAppeal({ about, by, at }: Appealed = {}) {
  await theRule(1)
  const author = by ?? (await ambleford.aPerson())
  const comment = about ?? (await ambleford.aHeldComment({ by: author }))
  const standing = await ambleford.theComment(comment.id)
  const decision =
    standing.state === 'held'
      ? await ambleford.aDecision(comment, { verdict: 'withhold', rule: 1, note: null })
      : await latestOf(comment)
  const appealed = await appeal(db, {
    comment: await ambleford.theComment(comment.id),
    decision,
    author,
    grounds: 'I named nobody.',
    at: at ?? ambleford.aMomentLater(),
  })
  if (!appealed.ok) throw new Error('The appeal was refused.')
  return { id: appealed.appeal, comment, author }
}

async function latestOf({ id }: { id: string }) {
  const decision = await db
    .selectFrom('decision')
    .select('id')
    .where('comment_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return decision.id
}

import { randomBytes } from 'node:crypto'
import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { contributionBySubmission } from '#db/queries/entered.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { REFERENCE_LENGTH, referenceFrom } from '#app/comments/comment.ts'
import { writeOnce } from '#app/comments/write-once.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import type { Entry } from './entry.ts'
import { findLikenesses } from './find-likenesses.server.ts'

type Entering = {
  review: { id: string }
  entry: Entry
  submissionKey: string
  officer: { id: string }
  at: string
}

export type EnteredOne =
  | { ok: true; contribution: { id: string; reference: string }; alike: number }
  | { ok: false; why: 'closed' }

/** Takes what somebody wrote, said or telephoned into the evidence. The same form enters it once. */
export function enter(db: Db, engine: Engine, entering: Entering): Promise<EnteredOne> {
  return writeOnce<EnteredOne>(engine, {
    write: () => db.transaction().execute((trx) => enterIn(trx, entering)),
    twin: async () => {
      const contribution = await contributionBySubmission(db, entering.submissionKey)
      return contribution && { ok: true, contribution, alike: contribution.alike }
    },
  })
}

export async function enterIn(trx: Trx, entering: Entering): Promise<EnteredOne> {
  const { review, entry, submissionKey, officer, at } = entering
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const { entered, alike } = await writeEntries(trx, {
    review,
    entries: [entry],
    submissionKey,
    source: null,
    officer,
    at,
  })
  const [contribution] = entered
  if (!contribution) throw new Error('Nothing was entered.')
  const detail = { channel: entry.channel }
  const subject = { id: contribution.id }
  await recordEvent(trx, { action: 'contribution.entered', actor: officer, subject, detail, at })
  return { ok: true, contribution, alike }
}

type Writing = {
  review: { id: string }
  entries: Entry[]
  submissionKey: string | null
  source: string | null
  officer: { id: string }
  at: string
}

/** Each counts for itself until an officer says with whom. */
export async function writeEntries(trx: Trx, writing: Writing) {
  const { review, entries, submissionKey, source, officer, at } = writing
  const entered = entries.map((entry) => ({
    id: newId(),
    reference: referenceFrom(randomBytes(REFERENCE_LENGTH)),
    entry,
  }))
  await trx
    .insertInto('contribution')
    .values(
      entered.map(({ id, reference, entry }) => ({
        id,
        reference,
        review_id: review.id,
        channel: entry.channel,
        body: entry.words,
        contributor_name: entry.name,
        contributor_email: entry.email,
        contributor_address: entry.address,
        may_contact_at: entry.mayContact ? at : null,
        on_behalf_of: entry.onBehalfOf,
        ward: entry.ward,
        received_on: entry.receivedOn,
        entered_by: officer.id,
        entered_at: at,
        source,
        submission_key: submissionKey,
        counts_as: id,
      })),
    )
    .execute()
  return { entered, alike: await findLikenesses(trx, { review, entered, at }) }
}

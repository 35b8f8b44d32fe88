import { everAlike, likenessById, saidSame } from '#db/queries/likenesses.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { countedAs } from './likeness.ts'

type Answering = {
  likeness: string
  answer: 'same' | 'other'
  officer: { id: string }
  at: string
}

export type Answered = { ok: true } | { ok: false; why: 'closed' | 'not_found' }

/** Says whether two are one person. It may be said anew later; every figure follows. */
export function answerLikeness(db: Db, answering: Answering): Promise<Answered> {
  return db.transaction().execute((trx) => answerIn(trx, answering))
}

async function answerIn(trx: Trx, { likeness: id, answer, officer, at }: Answering) {
  const likeness = await likenessById(trx, id)
  if (!likeness) return { ok: false, why: 'not_found' } as const
  const review = { id: likeness.review_id }
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' } as const
  await trx
    .updateTable('likeness')
    .set({ answer, answered_by: officer.id, answered_at: at })
    .where('id', '=', id)
    .execute()
  await countAnew(trx, review)
  await recordEvent(trx, {
    action: answer === 'same' ? 'contribution.counted_together' : 'contribution.counted_apart',
    actor: officer,
    subject: { id: likeness.contribution_id },
    at,
  })
  return { ok: true } as const
}

/** With whom everything entered in a review counts, from all that officers have said so far. */
async function countAnew(trx: Trx, review: { id: string }) {
  const said = await saidSame(trx, review.id)
  const contributors = new Set<string>()
  const same = said.map(({ contribution, like_contribution_id, contributor }) => {
    if (contributor) contributors.add(contributor)
    return { contribution, like: contributor ?? like_contribution_id ?? contribution }
  })
  const as = countedAs(same, contributors)
  for (const { id, counts_as } of await everAlike(trx, review.id)) {
    const counted = as.get(id) ?? id
    if (counted === counts_as) continue
    await trx.updateTable('contribution').set({ counts_as: counted }).where('id', '=', id).execute()
  }
}

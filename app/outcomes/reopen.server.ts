import { newId } from '#db/id.ts'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { reviewFollowing } from '#db/queries/progress.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { gatherScope } from '#app/reviews/gather.server.ts'
import { freeSlug } from '#app/reviews/plan.server.ts'

type Reopening = {
  review: { id: string; title: string; decision_maker: string }
  /** Who decides now: a post may have changed hands since. */
  decisionMaker: string
  officer: { id: string }
  at: string
}

export type Reopened =
  { ok: true; slug: string } | { ok: false; why: 'no_check' | 'not_due' | 'already_open' }

/**
 * Plans a review of the same policy that asks whether what was decided worked. Over the same pages,
 * and only what is said from now on: what was said before has had its answer.
 */
export async function reopenReview(db: Db, reopening: Reopening): Promise<Reopened> {
  return onceMore(() => db.transaction().execute((trx) => reopenIn(trx, reopening)))
}

async function reopenIn(trx: Trx, reopening: Reopening): Promise<Reopened> {
  const { review, decisionMaker, officer, at } = reopening
  const outcome = await outcomeOf(trx, review.id)
  if (!outcome?.next_check_on) return { ok: false, why: 'no_check' }
  if (outcome.next_check_on > londonDate(at)) return { ok: false, why: 'not_due' }
  if (await reviewFollowing(trx, review.id)) return { ok: false, why: 'already_open' }
  const id = newId()
  const title = `${review.title}: did it work?`
  const slug = await freeSlug(trx, title)
  const { policy_id } = await trx
    .selectFrom('policy_review')
    .select('policy_id')
    .where('id', '=', review.id)
    .executeTakeFirstOrThrow()
  const opened = await trx
    .insertInto('policy_review')
    .values({
      ...{ id, slug, policy_id, title },
      question: outcome.next_check ?? '',
      decision_maker: decisionMaker,
      owner: officer.id,
      state: 'planned',
      planned_at: at,
      opened_at: at,
      scope_from: londonDate(at),
      follows_id: review.id,
    })
    .onConflict((conflict) =>
      conflict.column('follows_id').where('follows_id', 'is not', null).doNothing(),
    )
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows !== 1n) return { ok: false, why: 'already_open' }
  await takeOver(trx, { review, id, at })
  await recordEvent(trx, { action: 'review.reopened', actor: officer, subject: { id }, at })
  return { ok: true, slug }
}

type TakingOver = { review: { id: string }; id: string; at: string }

/** The pages it is over, an empty codeframe, and what has been said there today. */
async function takeOver(trx: Trx, { review, id, at }: TakingOver) {
  const pages = await trx
    .selectFrom('review_publication')
    .select('publication_id')
    .where('review_id', '=', review.id)
    .execute()
  const scope = pages.map(({ publication_id }) => ({ review_id: id, publication_id }))
  if (scope.length > 0) await trx.insertInto('review_publication').values(scope).execute()
  await trx
    .insertInto('codeframe')
    .values({ id: newId(), review_id: id, version: 1, state: 'draft', created_at: at })
    .execute()
  await gatherScope(trx, { review: { id }, at })
}

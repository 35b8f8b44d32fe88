import { newId } from '#db/id.ts'
import { reviewSlugIsTaken } from '#db/queries/reviews.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import { gatherScope } from './gather.server.ts'
import type { Opening } from './review.ts'

type OpenReview = { opening: Opening; officer: { id: string }; at: string }

/** Opens a review of a policy over chosen publications, with an empty codeframe, and answers its slug. */
export async function openReview(db: Db, review: OpenReview) {
  return db.transaction().execute((trx) => openIn(trx, review))
}

async function openIn(trx: Trx, { opening, officer, at }: OpenReview) {
  const id = newId()
  const slug = await freeSlug(trx, opening.title)
  await trx
    .insertInto('policy_review')
    .values({
      id,
      slug,
      policy_id: await policyNamed(trx, { title: opening.policy, officer, at }),
      title: opening.title,
      question: opening.question,
      decision_maker: opening.decision_maker,
      owner: officer.id,
      state: 'gathering',
      opened_at: at,
    })
    .execute()
  const scope = opening.publications.map((publication) => ({
    review_id: id,
    publication_id: publication,
  }))
  await trx.insertInto('review_publication').values(scope).execute()
  await trx
    .insertInto('codeframe')
    .values({ id: newId(), review_id: id, version: 1, state: 'draft', created_at: at })
    .execute()
  await gatherScope(trx, { review: { id }, at })
  await recordEvent(trx, { action: 'review.opened', actor: officer, subject: { id }, at })
  return slug
}

type Policy = { title: string; officer: { id: string }; at: string }

/** A policy has one row, however often it is reviewed. */
async function policyNamed(trx: Trx, { title, officer, at }: Policy) {
  const slug = slugOf(title) || 'policy'
  const policy = { id: newId(), slug, title, summary: '', created_by: officer.id, created_at: at }
  await trx
    .insertInto('policy')
    .values(policy)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
  const { id } = await trx
    .selectFrom('policy')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return id
}

export async function freeSlug(trx: Trx, title: string) {
  const wanted = slugOf(title) || 'review'
  let slug = wanted
  for (let copy = 2; await reviewSlugIsTaken(trx, slug); copy += 1) slug = `${wanted}-${copy}`
  return slug
}

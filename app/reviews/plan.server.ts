import { newId } from '#db/id.ts'
import { reviewSlugIsTaken } from '#db/queries/reviews.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { onceMore } from '#app/platform/once-more.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import type { Plan } from './review.ts'

type Planning = { plan: Plan; officer: { id: string }; at: string }

/**
 * Plans a review of a policy over chosen publications, with an empty codeframe, and answers its
 * slug: of several planned at once under one title each has its own.
 */
export async function planReview(db: Db, planning: Planning) {
  return onceMore(() => db.transaction().execute((trx) => planIn(trx, planning)), AT_ONCE)
}

const AT_ONCE = 5

async function planIn(trx: Trx, { plan, officer, at }: Planning) {
  const id = newId()
  const slug = await freeSlug(trx, plan.title)
  await trx
    .insertInto('policy_review')
    .values({
      id,
      slug,
      policy_id: await policyNamed(trx, { title: plan.policy, officer, at }),
      title: plan.title,
      question: plan.question,
      decision_maker: plan.decision_maker,
      owner: officer.id,
      state: 'planned',
      planned_at: at,
      opened_at: at,
    })
    .execute()
  const scope = plan.publications.map((publication) => ({
    review_id: id,
    publication_id: publication,
  }))
  await trx.insertInto('review_publication').values(scope).execute()
  await trx
    .insertInto('codeframe')
    .values({ id: newId(), review_id: id, version: 1, state: 'draft', created_at: at })
    .execute()
  await recordEvent(trx, { action: 'review.planned', actor: officer, subject: { id }, at })
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
  const isTaken = async () => OURS.includes(slug) || (await reviewSlugIsTaken(trx, slug))
  for (let copy = 2; await isTaken(); copy += 1) slug = `${wanted}-${copy}`
  return slug
}

/** Addresses under /officer/reviews that are pages of ours. */
const OURS = ['new', 'due']

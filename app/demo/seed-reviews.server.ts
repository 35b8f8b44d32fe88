import { newId } from '#db/id.ts'
import { editionStanding } from '#db/queries/editions.server.ts'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import type { Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import { gatherScope } from '#app/reviews/gather.server.ts'
import { handOverIn } from '#app/reviews/hand-over.server.ts'
import type { Calendar } from './calendar.ts'
import type { DemoReview } from './content.ts'
import type { Raised } from './seed-comments.server.ts'
import { seedGates } from './seed-gates.server.ts'
import { seedDecision } from './seed-decision.server.ts'
import { seedEntered } from './seed-entered.server.ts'
import type { Council } from './seed-people.server.ts'

type Setting = { review: DemoReview; raised: Raised[]; council: Council; calendar: Calendar }

/** When what is coded so far was coded, in a review that goes on. */
const LATELY = [-1, '16:00'] as const

export async function seedReview(trx: Trx, { review, raised, council, calendar }: Setting) {
  const owner = council.person(review.owner)
  const opened_at = calendar.at(review.opened)
  const [policy, id, codeframe] = [newId(), newId(), newId()]
  await trx
    .insertInto('policy')
    .values({ id: policy, ...review.policy, created_by: owner.id, created_at: opened_at })
    .execute()
  await trx
    .insertInto('policy_review')
    .values({
      id,
      slug: review.slug,
      policy_id: policy,
      title: review.title,
      question: review.question,
      decision_maker: council.appointment(review.decisionMaker),
      owner: owner.id,
      state: 'gathering',
      opened_at,
    })
    .execute()
  for (const slug of review.publications) {
    const edition = await editionStanding(trx, slug)
    const publication_id = edition?.publication_id ?? ''
    await trx.insertInto('review_publication').values({ review_id: id, publication_id }).execute()
  }
  await seedGates(trx, { review, id, policy, owner, calendar })
  await trx
    .insertInto('codeframe')
    .values({ id: codeframe, review_id: id, version: 1, state: 'draft', created_at: opened_at })
    .execute()
  const coded_at = calendar.at(review.decision?.handedOver ?? LATELY)
  const themes = await seedThemes(trx, {
    review,
    id,
    raised,
    codeframe,
    owner,
    at: coded_at,
  })
  if (review.entered) {
    await seedEntered(trx, { review, id, codeframe, themes, owner, calendar, coded_at })
  }
  if (!review.decision) return
  const standing = await reviewBySlug(trx, review.slug)
  if (!standing) throw new Error(`${review.slug} was not seeded`)
  await handOverIn(trx, {
    review: standing,
    officer: owner,
    analysis: review.decision.analysis,
    at: calendar.at(review.decision.handedOver),
  })
  await seedDecision(trx, {
    ...{ review, decision: review.decision, id, codeframe, themes, council, calendar },
  })
}

type Coding = {
  review: DemoReview
  id: string
  raised: Raised[]
  codeframe: string
  owner: { id: string }
  at: string
}

async function seedThemes(
  trx: Trx,
  { review, id: review_id, raised, codeframe, owner, at }: Coding,
) {
  const themes = new Map<string, string>()
  for (const { key, name, description } of review.themes) {
    const id = newId()
    const made = { codeframe_id: codeframe, created_by: owner.id, created_at: at }
    await trx
      .insertInto('theme')
      .values({ id, name, description, ...made })
      .execute()
    themes.set(key, id)
  }
  const here = raised.filter(({ publication }) => review.publications.includes(publication))
  await gatherScope(trx, { review: { id: review_id }, at })
  for (const { revision, themes: codings } of here) {
    if (codings.length === 0) continue
    const contribution_id = await contributionOn(trx, { review_id, revision })
    await setCoded(trx, contribution_id)
    for (const coding of codings) {
      const [key, stance] = coding.split(':')
      await trx
        .insertInto('coding')
        .values({
          id: newId(),
          theme_id: themes.get(key ?? '') ?? '',
          contribution_id,
          revision_id: revision,
          stance: stance as Stance,
          coded_by: owner.id,
          coded_at: at,
        })
        .execute()
    }
  }
  return themes
}

async function setCoded(trx: Trx, contribution: string) {
  await trx
    .updateTable('contribution')
    .set({ consideration: 'coded' })
    .where('id', '=', contribution)
    .execute()
}

async function contributionOn(trx: Trx, about: { review_id: string; revision: string }) {
  const { id } = await trx
    .selectFrom('contribution')
    .innerJoin('comment_revision', 'comment_revision.comment_id', 'contribution.comment_id')
    .select('contribution.id')
    .where('contribution.review_id', '=', about.review_id)
    .where('comment_revision.id', '=', about.revision)
    .executeTakeFirstOrThrow()
  return id
}

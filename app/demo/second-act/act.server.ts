import { fileURLToPath } from 'node:url'
import type { Engine } from '#db/dialects/engine.ts'
import { publicationBySlug } from '#db/queries/publications.server.ts'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import type { Db } from '#db/schema.ts'
import { importWordpress } from '#app/imports/import-wordpress.server.ts'
import { answerDates, answerGate } from '#app/reviews/answer-gate.server.ts'
import { isGate } from '#app/reviews/gate.ts'
import { openReview } from '#app/reviews/open.server.ts'
import { planReview } from '#app/reviews/plan.server.ts'
import type { Calendar } from '../calendar.ts'
import type { DemoReview } from '../content.ts'
import type { Raised } from '../seed-comments.server.ts'
import type { Council } from '../seed-people.server.ts'
import { codeEvidence } from './code-evidence.server.ts'
import { concludeReview } from './conclude.server.ts'
import { customerServicesReview } from './customer-services-review.ts'

const OLD_BLOG = fileURLToPath(new URL('old-blog.xml', import.meta.url))
const OLD_BLOG_PAGE = 'before-the-market-day'

export type Act = {
  review: DemoReview
  /** The address the review got. */
  slug: string
  raised: Raised[]
  council: Council
  calendar: Calendar
}

type Setting = Pick<Act, 'raised' | 'council' | 'calendar'>

/**
 * An old blog comes over, and what was said there and on the market day is reviewed to an outcome:
 * every step by the verb that the people of a real council use.
 */
export async function secondAct(db: Db, engine: Engine, setting: Setting) {
  const { council, calendar } = setting
  const review = customerServicesReview
  const imported = await importWordpress(db, {
    file: OLD_BLOG,
    dryRun: false,
    at: calendar.at([-39, '11:00']),
  })
  if (!imported.ok) throw new Error(`The old blog did not come over: ${imported.why}`)
  const at = calendar.at(review.opened)
  const officer = council.person(review.owner)
  const plan = {
    policy: review.policy.title,
    title: review.title,
    question: review.question,
    decision_maker: council.appointment(review.decisionMaker),
    publications: await pagesOf(db, { slugs: [...review.publications, OLD_BLOG_PAGE], at }),
  }
  const act = { ...setting, review, slug: await planReview(db, { plan, officer, at }) }
  await answerGates(db, act)
  must(await openReview(db, { review: await theReview(db, act), officer, at }))
  const themes = await codeEvidence(db, engine, act)
  await concludeReview(db, act, themes)
}

async function pagesOf(db: Db, { slugs, at }: { slugs: string[]; at: string }) {
  const pages = await Promise.all(slugs.map((slug) => publicationBySlug(db, { slug, at })))
  return pages.map((page) => {
    if (!page) throw new Error('The second act lacks a page.')
    return page.id
  })
}

async function answerGates(db: Db, act: Act) {
  const { review, council, calendar } = act
  const officer = council.person(review.owner)
  const at = calendar.at(review.opened)
  const planned = await theReview(db, act)
  for (const [gate, answer] of Object.entries(review.gates)) {
    if (!isGate(gate) || gate === 'closing_date') continue
    must(await answerGate(db, { review: planned, gate, answer, officer, at }))
  }
  const dates = {
    opens_on: calendar.dateOf(review.opened[0]),
    closes_on: calendar.dateOf(review.closes[0]),
    answer: 'Nearly five weeks: the market day is fresh, and the contracts must be answered.',
  }
  must(await answerDates(db, { review: planned, dates, officer, at }))
}

/** The review as it stands now. */
export async function theReview(db: Db, { slug }: { slug: string }) {
  const review = await reviewBySlug(db, slug)
  if (!review) throw new Error('The second act lacks its review.')
  return review
}

export function must<T extends { ok: boolean }>(said: T) {
  if (!said.ok) throw new Error(`The second act was refused: ${JSON.stringify(said)}`)
  return said as Extract<T, { ok: true }>
}

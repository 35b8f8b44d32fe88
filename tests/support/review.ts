import { db, engine } from '#app/platform/database.server.ts'
import { publishOutcome } from '#app/outcomes/publish.server.ts'
import { goOnTelling } from '#app/following/go-on-telling.server.ts'
import { consider } from '#app/reviews/consider.server.ts'
import { dispose } from '#app/reviews/dispose.server.ts'
import { handOver } from '#app/reviews/hand-over.server.ts'
import { answerDates, answerGate } from '#app/reviews/answer-gate.server.ts'
import { openReview } from '#app/reviews/open.server.ts'
import { planReview } from '#app/reviews/plan.server.ts'
import { readTheme } from '#app/reviews/read-theme.server.ts'
import { themesToRead } from '#app/reviews/theme-page.server.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { code, uncode } from '#app/themes/code.server.ts'
import { codingsOn } from '#db/queries/contribution.server.ts'
import { reviewBySlug } from '#db/queries/reviews.server.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'
import type { Stance } from '#db/schema/themes.ts'
import { aComment, aMember, aMomentLater, anOfficer, aPerson, aPublication } from './ambleford.ts'

/** Reviews in Ambleford, taken as far as the sentence needs by the verbs themselves. */

type Member = Awaited<ReturnType<typeof aMember>>

export type AReview = Awaited<ReturnType<typeof aReview>>

type Page = Awaited<ReturnType<typeof aPublication>>

/** A review that is gathering comments, with its officer, its decision-maker and its pages. */
export async function aReview(over: Page[] = [], dates = DATES) {
  const planned = await aPlannedReview(over)
  await answeringGates(planned, dates)
  const { officer } = planned
  const opened = await openReview(db, { review: planned, officer, at: aMomentLater() })
  if (!opened.ok) throw new Error(`The review did not open: ${opened.why}`)
  return asItStands(planned)
}

export const DATES = { opens_on: '2026-11-02', closes_on: '2027-02-01' }

/** A review with no gate answered yet. */
export async function aPlannedReview(over: Page[] = []) {
  const [officer, member] = [await anOfficer(), await aMember()]
  const pages = over.length > 0 ? over : [await aPublication()]
  const slug = await planReview(db, {
    plan: {
      policy: 'Library Strategy',
      title: 'Which libraries open when',
      question: 'Where should opening hours grow first?',
      decision_maker: member.appointment.id,
      publications: pages.map(({ id }) => id),
    },
    officer,
    at: aMomentLater(),
  })
  return { ...(await theReview(slug)), officer, member, pages }
}

type Planned = { id: string; officer: { id: string } }

/** Answers every question that must be answered before a review opens. */
export async function answeringGates(review: Planned, dates = DATES) {
  const { officer } = review
  for (const gate of WORDED_GATES) {
    const answer = 'As the report to Cabinet says.'
    await answerGate(db, { review, gate, answer, officer, at: aMomentLater() })
  }
  const answer = 'Christmas falls in it, so it is open for three months.'
  const dated = { review, dates: { ...dates, answer }, officer, at: aMomentLater() }
  const answered = await answerDates(db, dated)
  if (!answered.ok) throw new Error(`The dates were refused: ${answered.why}`)
}

const WORDED_GATES = [
  'why_now',
  'options',
  'could_change',
  'use_of_responses',
  'equality_impact',
] as const

export async function theReview(slug: string) {
  const review = await reviewBySlug(db, slug)
  if (!review) throw new Error('There is no such review.')
  return review
}

export async function aTheme(review: AReview, name = 'Somewhere quiet') {
  const theme = { name, description: 'A place to read and to work.' }
  const { officer } = review
  const added = await addTheme(db, engine, { review, theme, officer, at: aMomentLater() })
  if (!added.ok) throw new Error(`The theme was refused: ${added.why}`)
  return added.id
}

/** The revision of a comment that stands. */
export function theRevision(comment: { id: string }) {
  return db
    .selectFrom('comment_revision')
    .innerJoin('comment', 'comment.id', 'comment_revision.comment_id')
    .select(['comment_revision.id', 'comment_revision.body', 'comment_revision.public_html'])
    .whereRef('comment_revision.number', '=', 'comment.revision')
    .where('comment.id', '=', comment.id)
    .executeTakeFirstOrThrow()
}

/** What a comment is in a review, with the words that stand. */
export async function theContribution(review: { id: string }, comment: { id: string }) {
  const { id: revision } = await theRevision(comment)
  const { id: contribution } = await db
    .selectFrom('contribution')
    .select('id')
    .where('comment_id', '=', comment.id)
    .where('review_id', '=', review.id)
    .executeTakeFirstOrThrow()
  return { contribution, revision }
}

type ACoding = { comment: { id: string }; theme: string; stance?: Stance }

/** Tries to code a comment; answers what the verb answered. */
export async function coding(review: AReview, { comment, theme, stance }: ACoding) {
  const words = await theContribution(review, comment)
  return code(db, {
    review,
    coding: { theme, stance: stance ?? 'for', ...words },
    officer: review.officer,
    at: aMomentLater(),
  })
}

/** Takes back how a comment was coded to a theme; answers what the verb answered. */
export async function uncoding(review: AReview, { comment, theme }: Omit<ACoding, 'stance'>) {
  const { contribution, revision } = await theContribution(review, comment)
  const standing = await codingsOn(db, { id: contribution, revision_id: revision })
  const coding = standing.find(({ theme_id }) => theme_id === theme)?.id ?? ''
  return uncode(db, { review, coding, officer: review.officer, at: aMomentLater() })
}

type Raised = { review: AReview; theme: string; page: Page }

/** So many people say it, each once. */
export async function raisedBy(people: number, { review, theme, page }: Raised) {
  for (let person = 0; person < people; person += 1) {
    const comment = await aComment({ on: page, by: await aPerson(`Person ${person}`) })
    await coding(review, { comment, theme })
  }
}

/** Says that a theme touches on equality, so that it must be answered however few raised it. */
export async function flag(theme: string, { by }: { by: { id: string } }) {
  const flagged = { flag: 'equality' as const, flagged_by: by.id }
  await db.updateTable('theme').set(flagged).where('id', '=', theme).execute()
}

const ANALYSIS = 'Most ask for somewhere quiet.\n\nFew ask for parking.'

export function handingOver(review: AReview) {
  const { officer } = review
  return handOver(db, { review, officer, analysis: ANALYSIS, at: aMomentLater() })
}

/** The same by its owner, where nobody else is at hand. */
export function sealing(review: Awaited<ReturnType<typeof theReview>>) {
  const officer = { id: review.owner }
  return handOver(db, { review, officer, analysis: ANALYSIS, at: aMomentLater() })
}

/** Opens every theme of the pack. */
export async function readingThemes(review: AReview, by: Member = review.member) {
  const handed = await themesToRead(db, review.id)
  for (const { id } of handed?.themes ?? []) {
    await readTheme(db, { review, theme: id, member: by, at: aMomentLater() })
  }
}

export async function considering(review: AReview, by: Member = review.member) {
  await readingThemes(review, by)
  const note = 'I read every comment.'
  return consider(db, { review, member: by, note, at: aMomentLater() })
}

type Answering = { theme: string; as?: DispositionKind; reason?: string; by?: Member }

export function disposing(review: AReview, { theme, as, reason, by }: Answering) {
  return dispose(db, {
    review,
    disposition: {
      theme,
      disposition: as ?? 'adopted',
      reason: reason ?? 'Three of four branches get a quiet room.',
      decisionReference: null,
      whatChanges: null,
      deferredUntil: as === 'deferred' ? '2027-04-01' : null,
      changedPublication: null,
      changedSection: null,
    },
    member: by ?? review.member,
    at: aMomentLater(),
  })
}

export function publishingOutcome(review: AReview) {
  return publishOutcome(db, {
    review,
    outcome: {
      asked: 'Where should opening hours grow first?',
      said: 'Most asked for somewhere quiet.',
      did: 'Every branch gets a quiet room.',
      method: 'Two officers read every comment.',
      equality: null,
      decided_by: 'Cabinet',
      decided_on: '2026-12-14',
      reference: null,
      next_check_on: '2027-06-01',
      next_check: 'Whether the rooms are used',
    },
    officer: review.officer,
    at: aMomentLater(),
  })
}

/** Hands over, considers, answers every theme and publishes. */
export async function concluding(review: AReview, themes: string[]) {
  await handingOver(review)
  await considering(review)
  for (const theme of themes) await disposing(review, { theme })
  const published = await publishingOutcome(await asItStands(review))
  if (!published.ok) throw new Error(`The outcome was refused: ${published.why}`)
  await telling()
  return published
}

/** Tells everyone who took part in whatever has an outcome, as the round does. */
export function telling(batch?: number) {
  return goOnTelling(db, { clock: aMomentLater, ...(batch ? { batch } : {}) })
}

/** The same review, read again. */
export async function asItStands<R extends { slug: string }>(review: R) {
  return { ...review, ...(await theReview(review.slug)) }
}

import type { Db } from '#db/schema.ts'
import { publishFeedback } from '#app/outcomes/feedback.server.ts'
import { publishOutcome } from '#app/outcomes/publish.server.ts'
import { reportProgress } from '#app/outcomes/report-progress.server.ts'
import { goOnTelling } from '#app/following/go-on-telling.server.ts'
import { consider } from '#app/reviews/consider.server.ts'
import { dispose } from '#app/reviews/dispose.server.ts'
import { handOver } from '#app/reviews/hand-over.server.ts'
import { readTheme } from '#app/reviews/read-theme.server.ts'
import { must, theReview, type Act } from './act.server.ts'

type Decision = NonNullable<Act['review']['decision']>

/** Seals the evidence; the member reads it theme by theme and answers; the outcome is published and told. */
export async function concludeReview(db: Db, act: Act, themes: ReadonlyMap<string, string>) {
  const { decision } = act.review
  if (!decision) return
  const { analysis } = decision
  const officer = act.council.person(act.review.owner)
  const at = act.calendar.at(decision.handedOver)
  must(await handOver(db, { review: await theReview(db, act), officer, analysis, at }))
  await goOnTelling(db, { clock: () => at })
  await feedBack(db, act, decision)
  await considerAll(db, act, { decision, themes })
  await answerThemes(db, act, { decision, themes })
  await publish(db, act, decision)
}

type Deciding = { decision: Decision; themes: ReadonlyMap<string, string> }

async function feedBack(db: Db, act: Act, { feedback: { published, ...feedback } }: Decision) {
  const officer = act.council.person(act.review.owner)
  const at = act.calendar.at(published)
  must(await publishFeedback(db, { review: await theReview(db, act), feedback, officer, at }))
  await goOnTelling(db, { clock: () => at })
}

function memberOf({ review, council }: Act) {
  const appointment = { id: council.appointment(review.decisionMaker) }
  return { ...council.person(review.decisionMaker), appointment }
}

async function considerAll(db: Db, act: Act, { decision, themes }: Deciding) {
  const review = await theReview(db, act)
  const member = memberOf(act)
  const at = act.calendar.at(decision.considered)
  for (const theme of themes.values()) await readTheme(db, { review, theme, member, at })
  must(await consider(db, { review, member, note: decision.consideredNote, at }))
}

async function answerThemes(db: Db, act: Act, { decision, themes }: Deciding) {
  const member = memberOf(act)
  const at = act.calendar.at(decision.decided)
  for (const { theme, disposition, reason, changed } of decision.dispositions) {
    const answer = {
      theme: themes.get(theme) ?? '',
      disposition,
      reason,
      decisionReference: decision.reference,
      whatChanges: null,
      deferredUntil: null,
      changedPublication: changed?.publication ?? null,
      changedSection: changed?.section ?? null,
    }
    must(await dispose(db, { review: await theReview(db, act), disposition: answer, member, at }))
  }
}

async function publish(db: Db, act: Act, decision: Decision) {
  const { asked, said, did, decidedBy, reference, nextCheck } = decision
  const at = act.calendar.at(decision.published)
  const outcome = {
    asked,
    said,
    did,
    method: 'Two officers read and coded everything, the old blog too. No machine took part.',
    equality: decision.equality,
    decided_by: decidedBy,
    decided_on: act.calendar.dateOf(decision.decided[0]),
    reference,
    next_check_on: act.calendar.dateOf(nextCheck.day),
    next_check: nextCheck.what,
  }
  const officer = act.council.person(act.review.owner)
  const facts = { review: await theReview(db, act), outcome, officer, at }
  const { id } = must(await publishOutcome(db, facts))
  for (const { day, done: body } of decision.progress) {
    const progress = { done_on: act.calendar.dateOf(day), body }
    must(await reportProgress(db, { outcome: { id }, progress, officer, at }))
  }
  await goOnTelling(db, { clock: () => at })
}

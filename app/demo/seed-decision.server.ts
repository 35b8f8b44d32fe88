import { newId } from '#db/id.ts'
import { editionStanding } from '#db/queries/editions.server.ts'
import type { Trx } from '#db/schema.ts'
import { countFigures } from '#app/outcomes/count-figures.server.ts'
import { keepFigures } from '#app/outcomes/keep-figures.server.ts'
import type { Calendar } from './calendar.ts'
import type { DemoReview } from './content.ts'
import type { Council } from './seed-people.server.ts'

type Decision = NonNullable<DemoReview['decision']>

type Setting = {
  review: DemoReview
  decision: Decision
  id: string
  codeframe: string
  themes: ReadonlyMap<string, string>
  council: Council
  calendar: Calendar
}

/** What the decision-maker considered and decided, and the outcome as it was published. */
export async function seedDecision(trx: Trx, setting: Setting) {
  const { review, decision, id, council, calendar } = setting
  await trx
    .updateTable('consideration_record')
    .set({
      considered_by: council.person(review.decisionMaker).id,
      considered_at: calendar.at(decision.considered),
      considered_note: decision.consideredNote,
    })
    .where('review_id', '=', id)
    .execute()
  await seedFeedback(trx, setting)
  await seedDispositions(trx, setting)
  const [outcome, at] = [newId(), calendar.at(decision.published)]
  await trx
    .insertInto('outcome')
    .values({
      id: outcome,
      review_id: id,
      asked: decision.asked,
      said: decision.said,
      did: decision.did,
      method: 'Every comment was read twice: for its themes, and for what it asks.',
      equality: decision.equality,
      decided_by_body: decision.decidedBy,
      decided_on: calendar.dateOf(decision.decided[0]),
      reference: decision.reference,
      next_check_on: calendar.dateOf(decision.nextCheck.day),
      next_check: decision.nextCheck.what,
      published_by: council.person(review.owner).id,
      published_at: at,
    })
    .execute()
  const counted = { id, codeframe_id: setting.codeframe }
  const figures = await countFigures(trx, counted)
  await keepFigures(trx, { id: outcome, review: counted, at, figures })
  await seedProgress(trx, { ...setting, outcome })
  await trx.updateTable('policy_review').set({ state: 'published' }).where('id', '=', id).execute()
}

async function seedFeedback(trx: Trx, setting: Setting) {
  const { review, decision, id: review_id, codeframe, council, calendar } = setting
  const { published, ...words } = decision.feedback
  const [id, at] = [newId(), calendar.at(published)]
  const by = council.person(review.owner).id
  await trx
    .insertInto('feedback')
    .values({ id, review_id, ...words, published_by: by, published_at: at })
    .execute()
  const counted = { id: review_id, codeframe_id: codeframe }
  const figures = await countFigures(trx, counted)
  await keepFigures(trx, { id, review: counted, at, figures })
}

async function seedProgress(trx: Trx, setting: Setting & { outcome: string }) {
  const { review, decision, outcome, council, calendar } = setting
  for (const { day, done } of decision.progress) {
    const written = {
      written_by: council.person(review.owner).id,
      written_at: calendar.at([day, '16:00']),
    }
    const entry = { id: newId(), outcome_id: outcome, done_on: calendar.dateOf(day), body: done }
    await trx
      .insertInto('progress')
      .values({ ...entry, ...written })
      .execute()
  }
}

async function seedDispositions(
  trx: Trx,
  { review, decision, themes, council, calendar }: Setting,
) {
  for (const { theme, disposition, reason, changed } of decision.dispositions) {
    const edition = await editionStanding(trx, changed?.publication ?? null)
    await trx
      .insertInto('disposition')
      .values({
        id: newId(),
        theme_id: themes.get(theme) ?? '',
        number: 1,
        disposition,
        reason,
        deferred_until: disposition === 'deferred' ? calendar.dateOf(decision.nextCheck.day) : null,
        changed_publication_id: edition?.publication_id ?? null,
        changed_edition: edition?.number ?? null,
        changed_section_key: changed?.section ?? null,
        decided_by: council.person(review.decisionMaker).id,
        decided_at: calendar.at(decision.decided),
      })
      .execute()
  }
}

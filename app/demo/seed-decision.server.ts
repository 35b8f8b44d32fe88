import { newId } from '#db/id.ts'
import { editionStanding } from '#db/queries/editions.server.ts'
import type { Trx } from '#db/schema.ts'
import type { Calendar } from './calendar.ts'
import type { DemoReview } from './content.ts'
import type { Council } from './seed-people.server.ts'

type Decision = NonNullable<DemoReview['decision']>

type Setting = {
  review: DemoReview
  decision: Decision
  id: string
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
  await seedDispositions(trx, setting)
  await trx
    .insertInto('outcome')
    .values({
      id: newId(),
      review_id: id,
      asked: decision.asked,
      said: decision.said,
      did: decision.did,
      method: 'One officer read every comment and coded it; no machine took part.',
      decided_by_body: decision.decidedBy,
      decided_on: calendar.dateOf(decision.decided[0]),
      reference: decision.reference,
      next_check_on: calendar.dateOf(decision.nextCheck.day),
      next_check: decision.nextCheck.what,
      published_by: council.person(review.owner).id,
      published_at: calendar.at(decision.published),
    })
    .execute()
  await trx.updateTable('policy_review').set({ state: 'published' }).where('id', '=', id).execute()
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

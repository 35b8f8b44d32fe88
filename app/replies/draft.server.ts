import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'

type Drafting = {
  briefing: { id: string }
  body: string
  /** The number of the draft the officer had before them; 0 for the first. */
  seen: number
  officer: { id: string }
  at: string
}

/** Keeps a new version of the reply. False when somebody wrote another meanwhile, or the member has it. */
export function writeDraft(db: Db, drafting: Drafting) {
  return db.transaction().execute((trx) => writeIn(trx, drafting))
}

async function writeIn(trx: Trx, { briefing: { id }, body, seen, officer, at }: Drafting) {
  const moved = await trx
    .updateTable('briefing')
    .set({ state: 'drafted', draft: seen + 1, moved_at: at })
    .where('id', '=', id)
    .where('draft', '=', seen)
    .where('state', 'in', ['requested', 'with_service', 'drafted'])
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return false
  await keepDraft(trx, { briefing: { id }, number: seen + 1, body, as: 'desk', by: officer, at })
  const detail = { draft: seen + 1 }
  await recordEvent(trx, { action: 'reply.drafted', actor: officer, subject: { id }, detail, at })
  return true
}

type Draft = {
  briefing: { id: string }
  number: number
  body: string
  as: 'desk' | 'member'
  by: { id: string }
  at: string
}

/** Every version stays: who wrote it, when, and for which side. */
export async function keepDraft(trx: Trx, { briefing, number, body, as, by, at }: Draft) {
  await trx
    .insertInto('briefing_draft')
    .values({
      id: newId(),
      briefing_id: briefing.id,
      number,
      body,
      written_as: as,
      written_by: by.id,
      written_at: at,
    })
    .execute()
}

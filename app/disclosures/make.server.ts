import { newId } from '#db/id.ts'
import { subjectNamed } from '#db/queries/disclosures.server.ts'
import type { Db } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import type { Wanted } from './disclosure.ts'

type Making = { wanted: Wanted; by: { id: string }; at: string }

export type Made = { ok: true; id: string } | { ok: false; why: 'not_found' }

/** Puts on record that all that is held on something is to be given out, and to answer what. */
export async function makeDisclosure(db: Db, { wanted, by, at }: Making): Promise<Made> {
  const about_id = await subjectNamed(db, wanted)
  if (!about_id) return { ok: false, why: 'not_found' }
  const { about, request } = wanted
  const id = newId()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('disclosure')
      .values({ id, about, about_id, request, made_by: by.id, made_at: at })
      .execute()
    const detail = { about }
    await recordEvent(trx, { action: 'disclosure.made', actor: by, subject: { id }, detail, at })
  })
  return { ok: true, id }
}

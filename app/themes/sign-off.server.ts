import { sql } from 'kysely'
import { standingCodeframe } from '#db/queries/codeframes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type SigningOff = { review: { id: string }; officer: { id: string }; at: string }

export type SignedOff =
  { ok: true; version: number } | { ok: false; why: 'closed' | 'no_themes' | 'already_signed_off' }

/** Signs the themes of a review off, and keeps what they say in that version. */
export async function signOff(db: Db, signing: SigningOff): Promise<SignedOff> {
  return db.transaction().execute(async (trx) => {
    const open = await holdReview(trx, signing.review, ['gathering'])
    return open ? signOffIn(trx, signing) : { ok: false, why: 'closed' }
  })
}

/** As part of what holds the review already. */
export async function signOffIn(trx: Trx, { review, officer, at }: SigningOff): Promise<SignedOff> {
  const frame = await standingCodeframe(trx, review.id)
  if (!frame || frame.themes === 0) return { ok: false, why: 'no_themes' }
  const signed = await trx
    .updateTable('codeframe')
    .set({ state: 'signed_off', signed_off_by: officer.id, signed_off_at: at })
    .where('id', '=', frame.id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (signed.numUpdatedRows !== 1n) return { ok: false, why: 'already_signed_off' }
  await keepWording(trx, frame)
  await recordEvent(trx, {
    action: 'review.themes_signed_off',
    actor: officer,
    subject: review,
    detail: { version: frame.version },
    at,
  })
  return { ok: true, version: frame.version }
}

async function keepWording(trx: Trx, frame: { id: string }) {
  await trx
    .insertInto('codeframe_theme')
    .columns(['codeframe_id', 'theme_id', 'name', 'description', 'examples', 'parent_id'])
    .expression((eb) =>
      eb
        .selectFrom('theme')
        .select([
          sql<string>`codeframe_id`.as('codeframe_id'),
          'id',
          'name',
          'description',
          'examples',
          'parent_id',
        ])
        .where('codeframe_id', '=', frame.id)
        .where('retired_at', 'is', null),
    )
    .execute()
}

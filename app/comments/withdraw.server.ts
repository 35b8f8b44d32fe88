import type { Db, Trx } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { endWhatWasAsked } from './end-what-was-asked.server.ts'
import { canBeWithdrawn, shownAs } from './comment.ts'

type Withdrawal = {
  comment: { id: string; state: PublicationState; published_at: string | null }
  author: { id: string }
  at: string
}

/** Takes the author's own comment back; a line stays in the thread if it had been public. */
export async function withdraw(db: Db, withdrawal: Withdrawal) {
  if (!canBeWithdrawn(withdrawal.comment)) return { ok: false } as const
  return db.transaction().execute((trx) => withdrawIn(trx, withdrawal))
}

async function withdrawIn(trx: Trx, { comment, author, at }: Withdrawal) {
  const { published_at } = comment
  const withdrawn = await trx
    .updateTable('comment')
    .set({
      state: 'withdrawn',
      shown_as: shownAs({ state: 'withdrawn', published_at }, false),
      waiting_since: null,
    })
    .where('id', '=', comment.id)
    .where('person_id', '=', author.id)
    .where('state', '=', comment.state)
    .executeTakeFirst()
  if (withdrawn.numUpdatedRows !== 1n) return { ok: false } as const
  await recordEvent(trx, { action: 'comment.withdrawn', actor: author, subject: comment, at })
  await endWhatWasAsked(trx, { comment, author, at })
  return { ok: true } as const
}

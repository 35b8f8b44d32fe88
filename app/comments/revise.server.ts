import type { Db, Trx } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import type { Moderation } from '#db/schema/publications.ts'
import { hasBeenPublished } from '#db/queries/contributors.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { standingOf } from '#app/moderation/standing.server.ts'
import { tellOfWork } from '#app/moderation/tell-officers.server.ts'
import { canBeRevised, shownAs } from './comment.ts'
import { concernsAbout } from './screening.ts'
import { writeRevision } from './submit.server.ts'

type Change = {
  comment: {
    id: string
    state: PublicationState
    revision: number
    published_at: string | null
    moderation: Moderation
  }
  author: { id: string }
  body: string
  at: string
}

/** Sends a returned comment back, changed: a new revision, which an officer reads. */
export async function revise(db: Db, change: Change) {
  if (!canBeRevised(change.comment)) return { ok: false, why: 'changed' } as const
  return db.transaction().execute((trx) => reviseIn(trx, change))
}

async function reviseIn(trx: Trx, { comment, author, body, at }: Change) {
  const standing = await standingOf(trx, { person: author, act: 'revise', at })
  if (!standing.ok) return standing
  const number = comment.revision + 1
  const revised = await trx
    .updateTable('comment')
    .set({
      state: 'held',
      consideration: 'unread',
      shown_as: shownAs({ state: 'held', published_at: comment.published_at }, false),
      revision: number,
      waiting_since: at,
    })
    .where('id', '=', comment.id)
    .where('person_id', '=', author.id)
    .where('state', '=', 'returned')
    .where('revision', '=', comment.revision)
    .executeTakeFirst()
  if (revised.numUpdatedRows !== 1n) return { ok: false, why: 'changed' } as const

  const concerns = concernsAbout({
    body,
    moderation: comment.moderation,
    isNewContributor: !(await hasBeenPublished(trx, author.id)),
    wasReturned: true,
  })
  const revision = await writeRevision(trx, { comment, number, body, concerns, at })
  const detail = { revision: number }
  await recordEvent(trx, { action: 'comment.revised', actor: author, subject: comment, detail, at })
  await owe(trx, { mail: 'comment-received', to: author.id, about: revision, at })
  await tellOfWork(trx, { revision, actor: author, at })
  return { ok: true } as const
}

import type { Db, Trx } from '#db/schema.ts'
import type { PublicationState } from '#db/schema/comments.ts'
import { modeAround } from '#db/queries/modes.server.ts'
import { isRedacted } from '#db/queries/screening.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { standingOf } from '#app/moderation/standing.server.ts'
import { tellOfWork } from '#app/moderation/tell-officers.server.ts'
import { readAnew } from '#app/reviews/gather.server.ts'
import { canBeRevised, shownAs } from './comment.ts'
import { screenedFrom } from './screened.server.ts'
import { saidOutside } from './outside/said-outside.server.ts'
import { concernsOf, screen, type CheckSaid } from './screening.ts'
import { writeRevision } from './submit.server.ts'

type Change = {
  comment: {
    id: string
    state: PublicationState
    revision: number
    decisions: number
    submitted_at: string
    published_at: string | null
  }
  author: { id: string }
  body: string
  at: string
}

/**
 * Sends changed words: a new revision through the checks. What had been returned, held, decided or
 * redacted is read by an officer; what was merely published stays so unless a check holds it.
 */
export async function revise(db: Db, change: Change) {
  if (!canBeRevised(change.comment, change.at)) return { ok: false, why: 'changed' } as const
  const outside = await saidOutside(db, change.body)
  return db.transaction().execute((trx) => reviseIn(trx, { ...change, outside }))
}

type Screening = Change & { outside: CheckSaid[] }

async function reviseIn(trx: Trx, { comment, author, body, outside, at }: Screening) {
  const moderation = await modeAround(trx, { comment: comment.id, at })
  // What an officer returned was asked for, and an officer reads it before anybody else.
  if (moderation === 'read_only' && comment.state !== 'returned') {
    return { ok: false, why: 'read_only' } as const
  }
  const standing = await standingOf(trx, { person: author, act: 'revise', at })
  if (!standing.ok) return standing
  const number = comment.revision + 1
  const about = { body, moderation, author, comment, isLate: false, at }
  const comesBack = await isToComeBack(trx, comment)
  const said = [...screen(await screenedFrom(trx, { ...about, comesBack })), ...outside]
  const concerns = concernsOf(said)
  const state = concerns.length > 0 ? ('held' as const) : ('published' as const)
  const revised = await trx
    .updateTable('comment')
    .set({
      state,
      consideration: 'unread',
      shown_as: shownAs({ state, published_at: comment.published_at }, false),
      revision: number,
      waiting_since: at,
    })
    .where('id', '=', comment.id)
    .where('person_id', '=', author.id)
    .where('state', '=', comment.state)
    .where('revision', '=', comment.revision)
    .where('decisions', '=', comment.decisions)
    .executeTakeFirst()
  if (revised.numUpdatedRows !== 1n) return { ok: false, why: 'changed' } as const

  const revision = await writeRevision(trx, { comment, number, body, concerns, said, at })
  await readAnew(trx, comment)
  const detail = { revision: number }
  await recordEvent(trx, { action: 'comment.revised', actor: author, subject: comment, detail, at })
  await owe(trx, { mail: 'comment-received', to: author.id, about: revision, at })
  await tellOfWork(trx, { revision, actor: author, at })
  return { ok: true } as const
}

async function isToComeBack(trx: Trx, { id, state, decisions }: Change['comment']) {
  return state !== 'published' || decisions > 0 || isRedacted(trx, id)
}

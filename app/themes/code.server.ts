import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/reviews.ts'
import { codableRevision, standingCoding, themeIn } from '#db/queries/codings.server.ts'
import { authorOf } from '#db/queries/contributors.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'

type Coding = {
  review: { id: string; codeframe_id: string }
  coding: { theme: string; stance: Stance; revision: string }
  officer: { id: string }
  at: string
}

export type Coded = { ok: true } | { ok: false; why: 'closed' | 'not_in_review' }

/** Applies a theme to a revision with a stance; coding it again with another stance replaces the first. */
export async function code(db: Db, coding: Coding): Promise<Coded> {
  return db.transaction().execute((trx) => codeIn(trx, coding))
}

async function codeIn(trx: Trx, { review, coding, officer, at }: Coding): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const theme = await themeIn(trx, { codeframe: review.codeframe_id, theme: coding.theme })
  const revision = await codableRevision(trx, { review: review.id, revision: coding.revision })
  if (!theme || !revision) return { ok: false, why: 'not_in_review' }

  await removeStanding(trx, { theme: theme.id, revision: revision.id, officer, at })
  const id = newId()
  await trx
    .insertInto('coding')
    .values({
      id,
      theme_id: theme.id,
      revision_id: revision.id,
      stance: coding.stance,
      coded_by: officer.id,
      coded_at: at,
    })
    .execute()
  await trx
    .updateTable('comment')
    .set({ consideration: 'coded' })
    .where('id', '=', revision.comment_id)
    .where('consideration', 'in', ['unread', 'read'])
    .execute()
  await recordEvent(trx, {
    action: 'comment.coded',
    actor: officer,
    subject: { id: revision.comment_id },
    detail: { theme: theme.id, stance: coding.stance },
    at,
  })
  await tellAuthor(trx, { coding: id, comment: revision.comment_id, theme: theme.id, officer, at })
  return { ok: true }
}

type Telling = {
  coding: string
  comment: string
  theme: string
  officer: { id: string }
  at: string
}

/** Once for a comment and a theme, however often it is coded again. */
async function tellAuthor(trx: Trx, { coding, comment, theme, officer, at }: Telling) {
  const author = await authorOf(trx, comment)
  if (!author || author === officer.id) return
  const event = `themed:${comment}:${theme}`
  await owe(trx, { mail: 'comment-themed', to: author, about: coding, event, at })
}

type Removal = {
  review: { id: string; codeframe_id: string }
  coding: { theme: string; revision: string }
  officer: { id: string }
  at: string
}

/** Takes a coding back; the row stays, with who removed it and when. */
export async function uncode(db: Db, removal: Removal): Promise<Coded> {
  return db.transaction().execute((trx) => uncodeIn(trx, removal))
}

async function uncodeIn(trx: Trx, { review, coding, officer, at }: Removal): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const theme = await themeIn(trx, { codeframe: review.codeframe_id, theme: coding.theme })
  const revision = await codableRevision(trx, { review: review.id, revision: coding.revision })
  if (!theme || !revision) return { ok: false, why: 'not_in_review' }
  await removeStanding(trx, { theme: theme.id, revision: revision.id, officer, at })
  if (!(await standingCoding(trx, revision.comment_id))) {
    await trx
      .updateTable('comment')
      .set({ consideration: 'read' })
      .where('id', '=', revision.comment_id)
      .where('consideration', '=', 'coded')
      .execute()
  }
  await recordEvent(trx, {
    action: 'comment.uncoded',
    actor: officer,
    subject: { id: revision.comment_id },
    detail: { theme: theme.id },
    at,
  })
  return { ok: true }
}

type Standing = { theme: string; revision: string; officer: { id: string }; at: string }

async function removeStanding(trx: Trx, { theme, revision, officer, at }: Standing) {
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('theme_id', '=', theme)
    .where('revision_id', '=', revision)
    .where('suggested_by', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
}

import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { ConsiderationState } from '#db/schema/comments.ts'
import type { Stance } from '#db/schema/themes.ts'
import {
  cameWithAnother,
  codableContribution,
  standingCoding,
  themeIn,
} from '#db/queries/codings.server.ts'
import { authorOf } from '#db/queries/contributors.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { markLookedAt } from './look-again.server.ts'

type Coding = {
  review: { id: string; codeframe_id: string }
  coding: { theme: string; stance: Stance; contribution: string; revision: string | null }
  officer: { id: string }
  at: string
}

export type Coded = { ok: true } | { ok: false; why: 'closed' | 'not_in_review' }

/** Applies a theme to a contribution with a stance; coding it again with another stance replaces the first. */
export async function code(db: Db, coding: Coding): Promise<Coded> {
  return db.transaction().execute((trx) => codeIn(trx, coding))
}

async function codeIn(trx: Trx, { review, coding, officer, at }: Coding): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const theme = await themeIn(trx, { codeframe: review.codeframe_id, theme: coding.theme })
  const contribution = await codableContribution(trx, { review: review.id, ...coding })
  if (!theme || !contribution) return { ok: false, why: 'not_in_review' }

  await removeStanding(trx, { theme: theme.id, contribution: contribution.id, officer, at })
  const id = newId()
  await trx
    .insertInto('coding')
    .values({
      id,
      theme_id: theme.id,
      contribution_id: contribution.id,
      revision_id: contribution.revision_id,
      stance: coding.stance,
      coded_by: officer.id,
      coded_at: at,
    })
    .execute()
  await setConsideration(trx, { contribution, from: ['unread', 'read'], to: 'coded' })
  await markLookedAt(trx, { contribution: contribution.id, codeframe: review.codeframe_id })
  await recordEvent(trx, {
    action: 'comment.coded',
    actor: officer,
    subject: { id: contribution.comment_id ?? contribution.id },
    detail: { theme: theme.id, stance: coding.stance },
    at,
  })
  await tellAuthor(trx, { coding: id, contribution, theme: theme.id, officer, at })
  return { ok: true }
}

type Step = {
  contribution: { id: string; comment_id: string | null }
  from: ConsiderationState[]
  to: ConsiderationState
}

/** In the review, and on the comment itself, which sums up how far it came in any. */
async function setConsideration(trx: Trx, { contribution, from, to }: Step) {
  await trx
    .updateTable('contribution')
    .set({ consideration: to })
    .where('id', '=', contribution.id)
    .where('consideration', 'in', from)
    .execute()
  if (!contribution.comment_id) return
  await trx
    .updateTable('comment')
    .set({ consideration: to })
    .where('id', '=', contribution.comment_id)
    .where('consideration', 'in', from)
    .execute()
}

type Telling = {
  coding: string
  contribution: { id: string; comment_id: string | null }
  theme: string
  officer: { id: string }
  at: string
}

/** Once for a comment and a theme, however often it is coded again, and not where a theme they know of was merged. */
async function tellAuthor(trx: Trx, { coding, contribution, theme, officer, at }: Telling) {
  const comment = contribution.comment_id
  if (!comment) return
  const author = await authorOf(trx, comment)
  if (!author || author === officer.id) return
  if (await cameWithAnother(trx, { contribution: contribution.id, theme })) return
  const event = `themed:${comment}:${theme}`
  await owe(trx, { mail: 'comment-themed', to: author, about: coding, event, at })
}

type Removal = {
  review: { id: string; codeframe_id: string }
  coding: { theme: string; contribution: string; revision: string | null }
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
  const contribution = await codableContribution(trx, { review: review.id, ...coding })
  if (!theme || !contribution) return { ok: false, why: 'not_in_review' }
  await removeStanding(trx, { theme: theme.id, contribution: contribution.id, officer, at })
  if (!(await standingCoding(trx, contribution.id))) {
    await setConsideration(trx, { contribution, from: ['coded'], to: 'read' })
  }
  await recordEvent(trx, {
    action: 'comment.uncoded',
    actor: officer,
    subject: { id: contribution.comment_id ?? contribution.id },
    detail: { theme: theme.id },
    at,
  })
  return { ok: true }
}

type Standing = { theme: string; contribution: string; officer: { id: string }; at: string }

async function removeStanding(trx: Trx, { theme, contribution, officer, at }: Standing) {
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('theme_id', '=', theme)
    .where('contribution_id', '=', contribution)
    .where('suggested_by', 'is', null)
    .where('sample_id', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
}

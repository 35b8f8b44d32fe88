import { newId } from '#db/id.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Stance } from '#db/schema/themes.ts'
import {
  cameWithAnother,
  codableContribution,
  codingIn,
  standingCoding,
  themeIn,
} from '#db/queries/codings.server.ts'
import { authorOf } from '#db/queries/contributors.server.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { holdReview } from '#app/reviews/hold.server.ts'
import { considerIn } from './consideration.server.ts'
import { markLookedAt } from './look-again.server.ts'
import { spanOf, type Quote, type Span } from './span.ts'

type Coding = {
  review: { id: string; codeframe_id: string }
  coding: {
    theme: string
    stance: Stance
    contribution: string
    revision: string | null
    /** Some of its words; without them it is about the whole. */
    quote?: Quote | null
  }
  officer: { id: string }
  at: string
}

export type Coded = { ok: true } | { ok: false; why: 'closed' | 'not_in_review' | 'no_such_words' }

/**
 * Applies a theme to a contribution, or to some of its words, with a stance; coding the same again
 * with another stance replaces the first.
 */
export async function code(db: Db, coding: Coding): Promise<Coded> {
  return db.transaction().execute((trx) => codeIn(trx, coding))
}

export async function codeIn(trx: Trx, { review, coding, officer, at }: Coding): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const theme = await themeIn(trx, { codeframe: review.codeframe_id, theme: coding.theme })
  const contribution = await codableContribution(trx, { review: review.id, ...coding })
  if (!theme || !contribution) return { ok: false, why: 'not_in_review' }

  const span = coding.quote ? spanOf(contribution.body, coding.quote) : null
  if (coding.quote && !span) return { ok: false, why: 'no_such_words' }

  await removeStanding(trx, { theme: theme.id, contribution: contribution.id, span, officer, at })
  const id = newId()
  await trx
    .insertInto('coding')
    .values({
      id,
      theme_id: theme.id,
      contribution_id: contribution.id,
      revision_id: contribution.revision_id,
      stance: coding.stance,
      span_starts_at: span?.startsAt ?? null,
      span_ends_at: span?.endsAt ?? null,
      coded_by: officer.id,
      coded_at: at,
    })
    .execute()
  const from = ['unread' as const, 'read' as const, 'verified' as const]
  await considerIn(trx, { contribution, from, to: 'coded', officer, at })
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
  coding: string
  officer: { id: string }
  at: string
}

/** Takes a coding back; the row stays, with who removed it and when. */
export async function uncode(db: Db, removal: Removal): Promise<Coded> {
  return db.transaction().execute((trx) => uncodeIn(trx, removal))
}

async function uncodeIn(trx: Trx, { review, coding: id, officer, at }: Removal): Promise<Coded> {
  if (!(await holdReview(trx, review, ['gathering']))) return { ok: false, why: 'closed' }
  const coding = await codingIn(trx, { codeframe: review.codeframe_id, id })
  const contribution =
    coding &&
    (await codableContribution(trx, {
      review: review.id,
      contribution: coding.contribution_id,
      revision: coding.revision_id,
    }))
  if (!coding || !contribution) return { ok: false, why: 'not_in_review' }
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('id', '=', coding.id)
    .where('removed_at', 'is', null)
    .execute()
  const isCoded = (await standingCoding(trx, contribution.id)) !== undefined
  await considerIn(trx, {
    contribution,
    from: isCoded ? ['verified'] : ['coded', 'verified'],
    to: isCoded ? 'coded' : 'read',
    officer,
    at,
  })
  await recordEvent(trx, {
    action: 'comment.uncoded',
    actor: officer,
    subject: { id: contribution.comment_id ?? contribution.id },
    detail: { theme: coding.theme_id },
    at,
  })
  return { ok: true }
}

type Standing = {
  theme: string
  contribution: string
  span: Span | null
  officer: { id: string }
  at: string
}

/** What was said of the same words before. */
async function removeStanding(trx: Trx, { theme, contribution, span, officer, at }: Standing) {
  const [starts, ends] = [span?.startsAt ?? null, span?.endsAt ?? null]
  await trx
    .updateTable('coding')
    .set({ removed_by: officer.id, removed_at: at })
    .where('theme_id', '=', theme)
    .where('contribution_id', '=', contribution)
    .where('span_starts_at', starts === null ? 'is' : '=', starts)
    .where('span_ends_at', ends === null ? 'is' : '=', ends)
    .where('suggested_by', 'is', null)
    .where('sample_id', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
}

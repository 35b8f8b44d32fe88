import { newId } from '#db/id.ts'
import { wordsRemain } from '#db/queries/after-leaving.ts'
import { hasOpenAppeal } from '#db/queries/appeals.server.ts'
import { houseRuleNumbered } from '#db/queries/house-rules.server.ts'
import {
  concernsSelf,
  latestDecision,
  revisionNumbered,
  whatItAnswers,
} from '#db/queries/decisions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { CommentTable, VerdictName } from '#db/schema/comments.ts'
import type { Selectable } from 'kysely'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { shownAs } from '#app/comments/comment.ts'
import { tellOfReply } from '#app/comments/tell-of-reply.server.ts'
import type { MailName } from '#app/mail/mails.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { after } from '#app/platform/clock.ts'
import {
  isRefusal,
  RETURNED_FOR,
  stateAfter,
  UNDO_WITHIN,
  verdictsOpenFor,
  type Decision,
} from './decision.ts'
import { names } from './named.ts'
import { resolveReports } from './resolve-reports.server.ts'

type Standing = Pick<
  Selectable<CommentTable>,
  | 'id'
  | 'person_id'
  | 'state'
  | 'consideration'
  | 'published_at'
  | 'waiting_since'
  | 'decisions'
  | 'revision'
>

export type Deciding = {
  comment: Standing
  decision: Decision
  officer: { id: string; name: string }
  /** Why more is open than to anybody: an appeal is answered, what is masked has changed, or the law will not wait. */
  because?: 'appeal' | 'redaction' | 'complaint'
  at: string
}

export type Decided =
  | { ok: true; decision: string }
  | { ok: false; why: 'not_open' | 'unknown_rule' | 'own' | 'concerned' | 'appealed' }
  | { ok: false; why: 'decided_already'; by: string; at: string; verdict: VerdictName }
  | { ok: false; why: 'changed' }

export const MAILS: Record<VerdictName, MailName> = {
  publish: 'comment-published',
  return: 'comment-returned',
  withhold: 'comment-withheld',
  remove: 'comment-removed',
  hold: 'comment-held',
}

/** Decides about one revision. Of two officers deciding at once, one wins and the other is told who did. */
export async function decide(db: Db, deciding: Deciding): Promise<Decided> {
  const decided = await db.transaction().execute((trx) => decideIn(trx, deciding))
  return decided ?? (await whoWasFirst(db, deciding))
}

/** Null when somebody else changed the comment since the officer read it. */
export async function decideIn(trx: Trx, deciding: Deciding) {
  const { comment, decision, officer, at } = deciding
  if (comment.decisions !== decision.seen || comment.revision !== decision.revision) return null
  const why = await whyNot(trx, deciding)
  if (why) return { ok: false, why } as const
  const rule = isRefusal(decision) ? await houseRuleNumbered(trx, decision.rule) : null
  if (rule === undefined) return { ok: false, why: 'unknown_rule' } as const
  const revision = await revisionNumbered(trx, { comment: comment.id, number: decision.revision })
  const before = await standingNow(trx, comment)
  if (!revision || !(await takeTurn(trx, { comment, decision, rule, at }))) return null

  const id = newId()
  await trx
    .insertInto('decision')
    .values({
      id,
      comment_id: comment.id,
      revision_id: revision.id,
      number: decision.seen + 1,
      verdict: decision.verdict,
      house_rule_id: rule?.id ?? null,
      note: isRefusal(decision) ? decision.note : null,
      decided_by: officer.id,
      decided_at: at,
    })
    .execute()
  await trx
    .insertInto('standing_before')
    .values({ decision_id: id, ...before })
    .execute()
  await recordEvent(trx, {
    action: `comment.${stateAfter(decision.verdict)}`,
    actor: officer,
    subject: comment,
    detail: { revision: decision.revision, rule: rule?.number ?? null },
    at,
  })
  await whatFollows(trx, { ...deciding, id })
  return { ok: true, decision: id } as const
}

async function whyNot(trx: Trx, { comment, decision, officer, because }: Deciding) {
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) return 'own'
  if (isRefusal(decision) && (await isConcerned(trx, { comment, officer }))) return 'concerned'
  const waitsForAppeal = because !== 'appeal' && because !== 'complaint'
  if (waitsForAppeal && (await hasOpenAppeal(trx, comment.id))) return 'appealed'
  const isAfresh = because !== undefined && decision.verdict === 'publish'
  if (isAfresh && comment.state === 'published') return null
  return verdictsOpenFor(comment).includes(decision.verdict) ? null : 'not_open'
}

/** Named in the comment, or answered by it: whoever is criticised does not refuse it alone. */
export async function isConcerned(
  trx: Trx,
  { comment, officer }: { comment: { id: string }; officer: Deciding['officer'] },
) {
  const { answers, body } = await whatItAnswers(trx, comment.id)
  return answers === officer.id || names(body, officer.name)
}

/** Kept, so that the decision can be undone. */
function standingNow(trx: Trx, { id }: { id: string }) {
  return trx
    .selectFrom('comment')
    .select(['state', 'consideration', 'shown_as', 'waiting_since', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** What a decision brings with it; nobody is told before it can no longer be undone. */
async function whatFollows(
  trx: Trx,
  { id, comment, decision, officer, at }: Deciding & { id: string },
) {
  const { verdict } = decision
  const notBefore = after(at, UNDO_WITHIN)
  if (verdict === 'return') {
    await trx
      .insertInto('return_term')
      .values({ decision_id: id, comment_id: comment.id, lapses_at: after(at, RETURNED_FOR) })
      .execute()
  }
  await resolveReports(trx, { comment, verdict, officer, at, notBefore })
  if (comment.person_id) {
    await owe(trx, { mail: MAILS[verdict], to: comment.person_id, about: id, at, notBefore })
  }
  if (verdict === 'publish') {
    await tellOfReply(trx, { reply: comment, actor: officer, at, notBefore })
  }
}

type Turn = Pick<Deciding, 'comment' | 'decision' | 'at'> & {
  rule: { leaves_placeholder: number } | null
}

async function takeTurn(trx: Trx, { comment, decision, rule, at }: Turn) {
  const state = stateAfter(decision.verdict)
  const published_at = comment.published_at ?? (state === 'published' ? at : null)
  const taken = await trx
    .updateTable('comment')
    .set({
      state,
      consideration: comment.consideration === 'unread' ? 'read' : comment.consideration,
      shown_as: shownAs({ state, published_at }, rule?.leaves_placeholder === 1),
      decisions: decision.seen + 1,
      waiting_since: state === 'held' ? at : null,
      published_at,
    })
    .where('id', '=', comment.id)
    .where('state', '=', comment.state)
    .where('decisions', '=', decision.seen)
    .where('revision', '=', decision.revision)
    .where((eb) => wordsRemain(eb))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

async function whoWasFirst(db: Db, { comment, decision }: Deciding): Promise<Decided> {
  const latest = await latestDecision(db, comment.id)
  if (!latest || latest.number <= decision.seen) return { ok: false, why: 'changed' }
  return {
    ok: false,
    why: 'decided_already',
    by: latest.officer,
    at: latest.decided_at,
    verdict: latest.verdict,
  }
}

import { newId } from '#db/id.ts'
import { wordsRemain } from '#db/queries/after-leaving.ts'
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
import { isRefusal, stateAfter, verdictsOpenFor, type Decision } from './decision.ts'
import { names } from './named.ts'
import { resolveReports } from './resolve-reports.server.ts'

type Standing = Pick<
  Selectable<CommentTable>,
  'id' | 'person_id' | 'state' | 'consideration' | 'published_at' | 'waiting_since'
>

export type Deciding = {
  comment: Standing
  decision: Decision
  officer: { id: string; name: string }
  at: string
}

export type Decided =
  | { ok: true; decision: string }
  | { ok: false; why: 'not_open' | 'unknown_rule' | 'own' | 'concerned' }
  | { ok: false; why: 'decided_already'; by: string; at: string; verdict: VerdictName }
  | { ok: false; why: 'changed' }

const MAILS: Record<VerdictName, MailName> = {
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
export async function decideIn(trx: Trx, { comment, decision, officer, at }: Deciding) {
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) {
    return { ok: false, why: 'own' } as const
  }
  if (isRefusal(decision) && (await isConcerned(trx, { comment, officer }))) {
    return { ok: false, why: 'concerned' } as const
  }
  if (!verdictsOpenFor(comment).includes(decision.verdict)) {
    return { ok: false, why: 'not_open' } as const
  }
  const rule = isRefusal(decision) ? await ruleCited(trx, decision.rule) : null
  if (rule === undefined) return { ok: false, why: 'unknown_rule' } as const
  const revision = await revisionNumbered(trx, { comment: comment.id, number: decision.revision })
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
  await recordEvent(trx, {
    action: `comment.${stateAfter(decision.verdict)}`,
    actor: officer,
    subject: comment,
    detail: { revision: decision.revision, rule: rule?.number ?? null },
    at,
  })
  await resolveReports(trx, { comment, verdict: decision.verdict, officer, at })
  if (comment.person_id) {
    await owe(trx, { mail: MAILS[decision.verdict], to: comment.person_id, about: id, at })
  }
  if (decision.verdict === 'publish') await tellOfReply(trx, { reply: comment, actor: officer, at })
  return { ok: true, decision: id } as const
}

/** Named in the comment, or answered by it: whoever is criticised does not refuse it alone. */
async function isConcerned(trx: Trx, { comment, officer }: Pick<Deciding, 'comment' | 'officer'>) {
  const { answers, body } = await whatItAnswers(trx, comment.id)
  return answers === officer.id || names(body, officer.name)
}

async function ruleCited(trx: Trx, number: number) {
  return houseRuleNumbered(trx, number)
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

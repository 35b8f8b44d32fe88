import { appealById } from '#db/queries/appeals.server.ts'
import { concernsSelf } from '#db/queries/decisions.server.ts'
import { houseRuleNumbered } from '#db/queries/house-rules.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import type { AppealAnswer } from './appeal.ts'
import { decideIn, isConcerned } from './decide.server.ts'
import { verdictsOpenFor } from './decision.ts'
import { liftEach } from './lift-redaction.server.ts'
import { publishAfresh, renderAgain, takeHold } from './redact.server.ts'

type Answering = {
  appeal: string
  answer: AppealAnswer
  officer: { id: string; name: string }
  at: string
}

export type Answered =
  | { ok: true }
  | {
      ok: false
      why:
        | 'decided_it'
        | 'own'
        | 'concerned'
        | 'answered_already'
        | 'moot'
        | 'not_open'
        | 'masked_otherwise'
        | 'all_lifted'
        | 'unknown_rule'
    }

/** Answers an appeal, never by an officer who had a part in what it is against, and does what the answer says. */
export function answerDecisionAppeal(db: Db, answering: Answering): Promise<Answered> {
  return db.transaction().execute((trx) => answerIn(trx, answering))
}

type Appeal = NonNullable<Awaited<ReturnType<typeof appealById>>>
type Facts = Omit<Answering, 'appeal'> & { appeal: Appeal; masks: Masks }
type Masks = Awaited<ReturnType<typeof standingRedactions>>

async function answerIn(trx: Trx, answering: Answering): Promise<Answered> {
  const { answer, officer, at } = answering
  const appeal = await appealById(trx, answering.appeal)
  if (!appeal || appeal.result !== null) return { ok: false, why: 'answered_already' }
  const masks = await standingRedactions(trx, appeal.revision_id)
  const facts = { appeal, answer, officer, masks, at }
  const comment = await theComment(trx, appeal.comment_id)
  const why = await whyNot(trx, { ...facts, comment })
  if (why) return { ok: false, why }
  // What its author has changed or taken back meanwhile is answered, and left as it is.
  const stands = await takeHold(trx, { comment, seen: appeal.number, revision: comment.revision })
  if (!stands && answer.result === 'varied') return { ok: false, why: 'moot' }
  const { result, words } = answer
  const answered = await trx
    .updateTable('decision_appeal')
    .set({ result, words, decided_by: officer.id, decided_at: at })
    .where('id', '=', appeal.id)
    .where('result', 'is', null)
    .executeTakeFirst()
  if (answered.numUpdatedRows !== 1n) return { ok: false, why: 'answered_already' }
  if (stands) await carryOut(trx, { ...facts, comment })
  const event = { action: `comment.appeal_${result}` as const, actor: officer, subject: comment }
  await recordEvent(trx, { ...event, at })
  await owe(trx, { mail: 'appeal-answered', to: appeal.person_id, about: appeal.id, at })
  return { ok: true }
}

type Comment = Awaited<ReturnType<typeof theComment>>

function theComment(trx: Trx, id: string) {
  return trx.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

async function whyNot(
  trx: Trx,
  { appeal, answer, officer, masks, comment }: Facts & { comment: Comment },
) {
  const hadPart = [appeal.decided_by, ...masks.map(({ made_by }) => made_by)]
  if (hadPart.includes(officer.id)) return 'decided_it'
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) return 'own'
  if (answer.result !== 'overturned' && (await isConcerned(trx, { comment, officer }))) {
    return 'concerned'
  }
  if (answer.result !== 'varied') return null
  if ('lifts' in answer) return whyNotLifted({ lifts: answer.lifts, appeal, masks })
  if (!verdictsOpenFor(comment).includes(answer.verdict)) return 'not_open'
  return (await houseRuleNumbered(trx, answer.rule)) ? null : 'unknown_rule'
}

type Lifting = Pick<Facts, 'appeal' | 'masks'> & { lifts: string[] }

/** Some of what stands masked, and not all of it: that would be overturning. */
function whyNotLifted({ lifts, appeal, masks }: Lifting) {
  const standing = new Set(masks.map(({ id }) => id))
  if (appeal.verdict !== 'publish') return 'not_open'
  if (!lifts.every((id) => standing.has(id))) return 'masked_otherwise'
  return new Set(lifts).size === standing.size ? 'all_lifted' : null
}

async function carryOut(
  trx: Trx,
  { appeal, answer, officer, masks, comment, at }: Facts & { comment: Comment },
) {
  const { number: seen } = appeal
  const { revision } = comment
  if (answer.result === 'overturned') {
    const ids = masks.map(({ id }) => id)
    if (appeal.verdict === 'publish' && ids.length > 0) {
      await liftEach(trx, { ids, comment, because: answer.words, officer, at })
      await renderAgain(trx, appeal.revision_id)
    }
    await publishAfresh(trx, { comment, officer, seen, revision, at }, 'appeal')
  }
  if (answer.result === 'varied' && 'lifts' in answer) {
    const { lifts: ids, words: because } = answer
    await liftEach(trx, { ids, comment, because, officer, at })
    await renderAgain(trx, appeal.revision_id)
    await publishAfresh(trx, { comment, officer, seen, revision, at }, 'appeal')
  } else if (answer.result === 'varied') {
    const { verdict, rule, note } = answer
    const decision = { verdict, rule, note, seen, revision }
    const decided = await decideIn(trx, { comment, decision, officer, because: 'appeal', at })
    if (!decided?.ok) throw new Error('What was just held could not be decided.')
  }
}

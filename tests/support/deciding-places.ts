import { proposeExclusion } from '#app/moderation/exclude.server.ts'
import { escalate } from '#app/moderation/escalate.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { traceKey } from '#app/comments/trace-key.server.ts'
import * as ambleford from './ambleford.ts'
import { anAppeal, aRedaction } from './deciding.ts'
import type { Caller } from './callers.ts'
import type { Rule } from './acts-by-route.ts'
import type { Maker } from './places.ts'

const aCommentToDecide: Maker = async () => {
  const { reference } = await ambleford.aHeldComment()
  return { params: { reference } }
}

const aRedactionToLift: Maker = async () => {
  const { id } = await aRedaction(await ambleford.aHeldComment({ body: 'Ring 07911 123456.' }))
  return { params: { id } }
}

const anEscalatedComment: Maker = async () => {
  const comment = await ambleford.aHeldComment()
  const officer = await ambleford.anOfficer()
  await escalate(db, { comment, kind: 'threat', note: 'He knows where.', officer, at: now() })
  return { params: { reference: comment.reference } }
}

const aProposedExclusion: Maker = async () => {
  const comment = await ambleford.aHeldComment()
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const officer = await ambleford.anOfficer()
  const why = { code: 'spam' as const, reason: 'The same on ten pages.' }
  await proposeExclusion(db, {
    comment: { id: comment.id, revision_id },
    ...why,
    officer,
    at: now(),
  })
  const { id } = await db
    .selectFrom('exclusion')
    .select('id')
    .where('comment_id', '=', comment.id)
    .executeTakeFirstOrThrow()
  return { params: { id } }
}

const anAppealToAnswer: Maker = async () => ({ params: { id: (await anAppeal()).id } })

/** Of somebody who is signed in; a visitor holds the link of their own. */
const aRefusedComment: Maker = async ({ person }, whose) => {
  const by = whose === 'own' && person ? person : await ambleford.aPerson('Dev R')
  const comment = await ambleford.aHeldComment({ by })
  const decision = await ambleford.aDecision(comment, { verdict: 'withhold', rule: 1, note: null })
  const place = { params: { reference: comment.reference }, fields: { decision, grounds: 'Why?' } }
  if (person || whose === 'another') return place
  return { ...place, cookie: `folkmoot-traces=${comment.reference}.${traceKey(comment)}` }
}

const aRule: Maker = async () => ({ params: { number: '1' } })

const staff = { act: null } as const
const about = (at: Maker) => ({ act: null, at })

/** The routes of deciding, for `acts-by-route.ts`. */
export const DECIDING_RULES: Record<string, Rule> = {
  'account/appeal-new.tsx': { act: 'appeal_decision', at: aRefusedComment },
  'officer/undoing.tsx': about(aCommentToDecide),
  'officer/redaction-new.tsx': about(aCommentToDecide),
  'officer/redaction-preview.tsx': about(aCommentToDecide),
  'officer/redaction-lifting.tsx': about(aRedactionToLift),
  'officer/original.tsx': about(aCommentToDecide),
  'officer/notes.tsx': about(aCommentToDecide),
  'officer/escalation.tsx': about(aCommentToDecide),
  'officer/escalation-closing.tsx': about(anEscalatedComment),
  'officer/escalations.tsx': staff,
  'officer/exclusion-new.tsx': about(aCommentToDecide),
  'officer/exclusions.tsx': staff,
  'officer/exclusion-confirmation.tsx': about(aProposedExclusion),
  'officer/exclusion-declining.tsx': about(aProposedExclusion),
  'officer/exclusion-reversal.tsx': about(aProposedExclusion),
  'officer/appeals.tsx': staff,
  'officer/appeal.tsx': about(anAppealToAnswer),
  'admin/house-rules.tsx': staff,
  'admin/house-rule.tsx': about(aRule),
  'admin/house-rule-retirement.tsx': about(aRule),
  'admin/house-rule-return.tsx': about(aRule),
}

const STRANGER: Caller = { who: 'visitor', cookie: '', person: null, member: null }

/** One of each record that a form of deciding may be about. */
export async function decidingRecords() {
  const makers = [aRedactionToLift, aProposedExclusion, anAppealToAnswer, aRule]
  const records: Record<string, string>[] = []
  for (const maker of makers) records.push((await maker(STRANGER, 'another')).params ?? {})
  return records
}

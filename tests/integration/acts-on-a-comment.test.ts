import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { revise } from '#app/comments/revise.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { answerDecisionAppeal } from '#app/moderation/answer-appeal.server.ts'
import { appeal } from '#app/moderation/appeal.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { stateAfter, type Verdict } from '#app/moderation/decision.ts'
import { closeEscalation, escalate } from '#app/moderation/escalate.server.ts'
import {
  confirmExclusion,
  proposeExclusion,
  reverseExclusion,
} from '#app/moderation/exclude.server.ts'
import { settleReturns } from '#app/moderation/lapse.server.ts'
import { liftRedaction } from '#app/moderation/lift-redaction.server.ts'
import { redact } from '#app/moderation/redact.server.ts'
import { undo } from '#app/moderation/undo.server.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { publicComments } from '#db/queries/public-comments.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import {
  aComment,
  aHeldComment,
  anOfficer,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { theStandingRevision } from '../support/deciding.ts'
import { theRule } from '../support/moderating.ts'

const SECRET = 'zanzibarcanary'
const SEQUENCES = 20
const LONGEST = 14

type Officer = { id: string; name: string }
type World = {
  id: string
  on: Awaited<ReturnType<typeof aPublication>>
  author: Awaited<ReturnType<typeof aPerson>>
  at: string
  revisions: string[]
}

let officers: [Officer, Officer]
beforeAll(async () => {
  await theRule(1)
  officers = [await anOfficer('Moira Finch'), await anOfficer('Tariq Aziz-Bell')]
})

const verdict: fc.Arbitrary<Verdict> = fc.constantFrom<Verdict[]>(
  { verdict: 'publish' },
  { verdict: 'hold' },
  { verdict: 'return', rule: 1, note: 'Leave out the name.' },
  { verdict: 'withhold', rule: 1, note: null },
  { verdict: 'remove', rule: 1, note: null },
)

const act = fc.oneof(
  fc.record({ act: fc.constant('decide' as const), verdict, by: fc.nat(1) }),
  fc.record({
    act: fc.constantFrom('undo', 'redact', 'lift', 'answer', 'exclude', 'escalate'),
    by: fc.nat(1),
  }),
  fc.record({ act: fc.constantFrom('revise', 'appeal', 'withdraw', 'wait', 'wait long') }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

async function perform(world: World, one: Act) {
  const comment = await theComment(world.id)
  const { at, author } = world
  const officer = officers['by' in one ? one.by : 0] ?? officers[0]
  const seen = comment.decisions
  const { revision } = comment
  switch (one.act) {
    case 'decide':
      return decide(db, { comment, decision: { ...one.verdict, seen, revision }, officer, at })
    case 'undo':
      return undo(db, { comment, officer, at })
    case 'redact': {
      const mask = { words: SECRET, place: 'all', category: 'offensive', reason: 'Rude.' } as const
      const redaction = { ...mask, publishes: false, seen, revision }
      return redact(db, { comment, redaction, officer, at })
    }
    case 'lift': {
      const { id: revision_id } = await theStandingRevision(comment)
      const [first] = await standingRedactions(db, revision_id)
      if (!first) return
      const redaction = { id: first.id, revision_id }
      return liftRedaction(db, {
        comment,
        redaction,
        because: 'Fair.',
        seen,
        revision,
        officer,
        at,
      })
    }
    case 'revise': {
      const body = `Again, with ${SECRET} number ${world.revisions.length}.`
      const revised = await revise(db, { comment, author, body, at })
      if (revised.ok) world.revisions.push(body)
      return
    }
    case 'withdraw':
      return withdraw(db, { comment, author, at })
    case 'wait':
      world.at = after(at, 60_000)
      return settleReturns(db, world.at)
    case 'wait long':
      world.at = after(at, 15 * DAY)
      return settleReturns(db, world.at)
    default:
      return performBeside(world, one.act, officer)
  }
}

async function performBeside(world: World, name: string, officer: Officer) {
  const comment = await theComment(world.id)
  const { at, author } = world
  if (name === 'appeal') {
    const latest = await latestDecision(world)
    if (!latest) return
    return appeal(db, { comment, decision: latest.id, author, grounds: 'Unfair.', at })
  }
  if (name === 'answer') {
    const open = await db
      .selectFrom('decision_appeal')
      .innerJoin('decision', 'decision.id', 'decision_appeal.decision_id')
      .select('decision_appeal.id')
      .where('decision.comment_id', '=', comment.id)
      .where('result', 'is', null)
      .executeTakeFirst()
    const answer = { result: 'overturned', words: 'It was fair.' } as const
    return open && answerDecisionAppeal(db, { appeal: open.id, answer, officer, at })
  }
  if (name === 'escalate') {
    if (comment.escalated_at) return closeEscalation(db, { comment, words: 'Done.', officer, at })
    return escalate(db, { comment, kind: 'legal', note: 'Look.', officer, at })
  }
  return performExclusion(world, officer)
}

async function performExclusion({ id, at }: World, officer: Officer) {
  const open = await db
    .selectFrom('exclusion')
    .selectAll()
    .where('comment_id', '=', id)
    .where('declined_at', 'is', null)
    .where('reversed_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const revision_id = (await theStandingRevision({ id })).id
  if (open?.confirmed_at) return reverseExclusion(db, { exclusion: open.id, officer, at })
  if (open) return confirmExclusion(db, { exclusion: open.id, officer, at })
  const why = { code: 'test', reason: 'A try.' } as const
  return proposeExclusion(db, { comment: { id, revision_id }, ...why, officer, at })
}

function latestDecision({ id }: World) {
  return db
    .selectFrom('decision')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select(['decision.id', 'decision.verdict', 'decision.number', 'comment_revision.number as of'])
    .where('decision.comment_id', '=', id)
    .where('decision.undone_at', 'is', null)
    .orderBy('decision.number', 'desc')
    .executeTakeFirst()
}

/** Screening and its author explain `held`, `published` and `withdrawn`; anything else needs a decision. */
async function expectExplained(world: World) {
  const comment = await theComment(world.id)
  const latest = await latestDecision(world)
  const isAboutStanding = latest?.of === comment.revision
  if (comment.state === 'withdrawn') return
  if (comment.state === 'lapsed') expect(latest?.verdict).toBe('return')
  else if (isAboutStanding) expect(comment.state).toBe(stateAfter(latest.verdict))
  else expect(['held', 'published']).toContain(comment.state)
  const made = await db
    .selectFrom('decision')
    .select('number')
    .where('comment_id', '=', world.id)
    .orderBy('number')
    .execute()
  expect(made.map(({ number }) => number)).toEqual(made.map((_, index) => index + 1))
  expect(comment.decisions).toBe(made.length)
}

async function expectNoMaskedWordShown(world: World) {
  const page = { publication: world.on.id, after: null, order: 'asc' as const, limit: 10 }
  const shown = JSON.stringify(await publicComments(db, page))
  const comment = await theComment(world.id)
  const revision = await theStandingRevision(comment)
  const masks = await standingRedactions(db, revision.id)
  if (comment.shown_as !== 'text' || masks.length > 0) expect(shown).not.toContain(SECRET)
  if (masks.length > 0) expect(revision.masked_body).not.toContain(SECRET)
}

async function expectEveryRevisionKept(world: World) {
  const kept = await db
    .selectFrom('comment_revision')
    .select('body')
    .where('comment_id', '=', world.id)
    .orderBy('number')
    .execute()
  expect(kept.map(({ body }) => body)).toEqual(world.revisions)
}

test(
  'no sequence of acts leaves a state unexplained, shows a masked word, or loses a revision',
  { timeout: 300_000 },
  async () => {
    const acts = fc.array(act, { minLength: 4, maxLength: LONGEST })
    const sequence = fc.record({ strict: fc.boolean(), acts })
    const property = fc.asyncProperty(sequence, async ({ strict, acts: all }) => {
      const moderation = strict ? ('every_comment' as const) : ('after_publication' as const)
      const [on, author] = [await aPublication({ moderation }), await aPerson()]
      const body = `At first, ${SECRET}.`
      const comment = await (strict ? aHeldComment : aComment)({ on, by: author, body })
      const at = after(comment.submitted_at, 1_000)
      const world: World = { id: comment.id, on, author, at, revisions: [body] }
      for (const one of all) {
        await perform(world, one)
        world.at = after(world.at, 2_000)
        await expectExplained(world)
        await expectNoMaskedWordShown(world)
        await expectEveryRevisionKept(world)
      }
    })
    await fc.assert(property, { numRuns: SEQUENCES })
  },
)

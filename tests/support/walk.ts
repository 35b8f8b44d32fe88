import { submit } from '#app/comments/submit.server.ts'
import { revise } from '#app/comments/revise.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { answerDecisionAppeal } from '#app/moderation/answer-appeal.server.ts'
import { appeal } from '#app/moderation/appeal.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { verdictsOpenFor, type Verdict } from '#app/moderation/decision.ts'
import { confirmExclusion, proposeExclusion } from '#app/moderation/exclude.server.ts'
import { redact } from '#app/moderation/redact.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { undo } from '#app/moderation/undo.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
import { openAppeals } from '#db/queries/appeals.server.ts'
import { latestDecision, revisionNumbered } from '#db/queries/decisions.server.ts'
import { exclusionsOf } from '#db/queries/exclusions.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import * as ambleford from './ambleford.ts'

/** The same numbers for the same seed: from nothing up to one. */
function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Person = Awaited<ReturnType<typeof ambleford.aPerson>>
type Page = Awaited<ReturnType<typeof ambleford.aPublication>>
type Cast = { authors: Person[]; officers: Person[]; pages: Page[] }

const RULES = [1, 2, 3, 4, 5]

/** Clocks change on its tenth day, and Easter lies in it. */
export const WALK_BEGINS = '2025-03-20T09:00:00.000Z'

/** So many acts of residents and officers, one after the other by chance, in whole minutes. */
export async function aRandomWalk({ seed, acts }: { seed: number; acts: number }) {
  const random = numbersFrom(seed)
  const cast = await aCast()
  const comments: string[] = []
  let at = WALK_BEGINS
  for (let done = 0; done < acts; done += 1) {
    at = after(at, Math.ceil(random() ** 3 * 900) * MINUTE)
    const lot = random()
    // Mostly what came lately, as in any queue.
    const chosen = comments.at(-Math.ceil(random() ** 3 * comments.length))
    if (lot < 0.4 || !chosen) comments.push(await aSubmission(cast, { random, done, at }))
    else if (lot < 0.76) await aVerdict(cast, { random, id: chosen, at })
    else if (lot < 0.82) await aRevision(cast, { id: chosen, done, at })
    else if (lot < 0.84) await aWithdrawal(cast, { id: chosen, at })
    else if (lot < 0.89) await aReport(cast, { random, id: chosen, at })
    else await besideDecisions(cast, { random, id: chosen, at })
  }
  return { ends: at }
}

async function aCast(): Promise<Cast> {
  for (const rule of RULES) await ambleford.aHouseRule(rule)
  const cast: Cast = { authors: [], officers: [], pages: [] }
  for (let n = 0; n < 12; n += 1) cast.authors.push(await ambleford.aPerson(`Author ${n}`))
  for (let n = 0; n < 3; n += 1) cast.officers.push(await ambleford.anOfficer(`Officer ${n}`))
  for (const moderation of ['every_comment', 'after_publication', 'first_comment'] as const) {
    cast.pages.push(await ambleford.aPublication({ moderation, title: `Page ${moderation}` }))
  }
  return cast
}

function oneOf<T>(choices: readonly T[], random: () => number): T {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}

type Chance = { random: () => number; at: string }

async function aSubmission(
  { authors, pages }: Cast,
  { random, done, at }: Chance & { done: number },
) {
  const submitted = await submit(db, engine, {
    publication: oneOf(pages, random),
    parent: null,
    author: oneOf(authors, random),
    text: {
      body: `Thought ${done} about the reading room and what should stay there.`,
      ...{ sectionKey: null, onBehalfOf: null, ward: null, mayStay: false },
      submissionKey: newId(),
    },
    at,
  })
  if (!submitted.ok) throw new Error(`The comment was refused: ${submitted.why}`)
  return submitted.comment.id
}

type About = { id: string; at: string }

async function aVerdict({ officers }: Cast, { random, id, at }: About & Chance) {
  const comment = await ambleford.theComment(id)
  const open = verdictsOpenFor(comment)
  if (open.length === 0) return
  const verdict = verdictOf(oneOf(open, random), oneOf(RULES, random))
  const decision = { ...verdict, seen: comment.decisions, revision: comment.revision }
  const officer = oneOf(officers, random)
  await decide(db, { comment, decision, officer, at })
  if (random() < 0.08) await undo(db, { comment, officer, at: after(at, UNDONE_AFTER) })
}

/** Within the seconds in which an officer may. */
const UNDONE_AFTER = 4_000

function verdictOf(verdict: Verdict['verdict'], rule: number): Verdict {
  if (verdict === 'publish' || verdict === 'hold') return { verdict }
  return { verdict, rule, note: 'Please say it without the name.' }
}

async function aRevision({ authors }: Cast, { id, done, at }: About & { done: number }) {
  const comment = await ambleford.theComment(id)
  const author = authors.find((person) => person.id === comment.person_id)
  if (!author) return
  const body = `Thought ${done}, put differently: the maps should stay.`
  await revise(db, { comment, author, body, at })
}

async function aWithdrawal({ authors }: Cast, { id, at }: About) {
  const comment = await ambleford.theComment(id)
  const author = authors.find((person) => person.id === comment.person_id)
  if (author) await withdraw(db, { comment, author, at })
}

async function aReport({ authors, officers }: Cast, { random, id, at }: About & Chance) {
  const byOfficer = random() < 0.4
  const reporter = oneOf(byOfficer ? officers : authors, random)
  const text = { reason: 'rule-1', note: null }
  await report(db, { comment: { id }, reporter, byOfficer, text, at })
}

/** Appeals, their answers, masks and exclusions, each by its own verb. */
async function besideDecisions(cast: Cast, { random, id, at }: About & Chance) {
  const officer = oneOf(cast.officers, random)
  const lot = random()
  if (lot < 0.35) await aMask({ random, id, officer, at })
  else if (lot < 0.6) await anAppeal(cast, { random, id, at })
  else if (lot < 0.85) await anAnswer(cast, { random, at })
  else await anExclusion(cast, { random, id, officer, at })
}

/** Of the comment at hand, or else of the one refused or masked last: most that is at hand was neither. */
async function anAppeal({ authors }: Cast, { random, id, at }: About & Chance) {
  const comment = await ambleford.theComment(random() < 0.3 ? id : ((await refusedLast()) ?? id))
  const author = authors.find((person) => person.id === comment.person_id)
  const decision = await latestDecision(db, comment.id)
  if (!author || !decision) return
  const grounds = 'I named nobody.'
  await appeal(db, { comment, decision: decision.id, author, grounds, at })
}

async function refusedLast() {
  const refused = await db
    .selectFrom('comment')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.comment_id', '=', 'comment.id')
        .onRef('decision.number', '=', 'comment.decisions'),
    )
    .leftJoin('decision_appeal', 'decision_appeal.decision_id', 'decision.id')
    .select('comment.id')
    .where((eb) =>
      eb.or([
        eb('comment.state', 'in', ['returned', 'withheld', 'removed']),
        eb.and([
          eb('comment.state', '=', 'published'),
          eb('decision.revision_id', 'in', eb.selectFrom('redaction').select('revision_id')),
        ]),
      ]),
    )
    .where('decision_appeal.id', 'is', null)
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return refused?.id
}

type Acting = Chance & { officer: Person }

/** By the first officer who had no part in it. */
async function anAnswer({ officers }: Cast, { random, at }: Chance) {
  const [open] = await openAppeals(db, { after: null, limit: 1 })
  if (!open) return
  const words = 'We read it again.'
  const result = oneOf(['upheld', 'varied', 'overturned'] as const, random)
  const varied = { result: 'varied', words, ...(await variation({ open, random })) } as const
  const answer = result === 'varied' ? varied : { result, words }
  for (const officer of officers) {
    const answered = await answerDecisionAppeal(db, { appeal: open.id, answer, officer, at })
    if (answered.ok) return
  }
}

type Varying = { open: Awaited<ReturnType<typeof openAppeals>>[number]; random: () => number }

/** Of masks the first is lifted; a refusal becomes a return. */
async function variation({ open, random }: Varying) {
  if (open.verdict !== 'publish') {
    const note = 'Please say it without the name.'
    return { verdict: 'return' as const, rule: oneOf(RULES, random), note }
  }
  const [first] = await standingRedactions(db, open.revision_id)
  return { lifts: first ? [first.id] : [] }
}

const MASKED = ['Thought', 'reading room', 'what should stay', 'put differently', 'maps']

async function aMask({ random, id, officer, at }: Acting & { id: string }) {
  const comment = await ambleford.theComment(id)
  const words = oneOf(MASKED, random)
  const redaction = {
    ...({ words, place: 'all', category: 'offensive', reason: 'Rude' } as const),
    publishes: random() < 0.5 && comment.state === 'held',
    seen: comment.decisions,
    revision: comment.revision,
  }
  await redact(db, { comment, redaction, officer, at })
}

async function anExclusion(
  { officers }: Cast,
  { random, id, officer, at }: Acting & { id: string },
) {
  const comment = await ambleford.theComment(id)
  const revision = await revisionNumbered(db, { comment: id, number: comment.revision })
  if (!revision) return
  const about = { id, revision_id: revision.id }
  const reason = 'The same again.'
  await proposeExclusion(db, { comment: about, code: 'duplicate', reason, officer, at })
  const [proposed] = await exclusionsOf(db, id)
  if (!proposed) return
  await confirmExclusion(db, { exclusion: proposed.id, officer: oneOf(officers, random), at })
}

import { submit } from '#app/comments/submit.server.ts'
import { revise } from '#app/comments/revise.server.ts'
import { withdraw } from '#app/comments/withdraw.server.ts'
import { decide } from '#app/moderation/decide.server.ts'
import { verdictsOpenFor, type Verdict } from '#app/moderation/decision.ts'
import { report } from '#app/moderation/report.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { newId } from '#db/id.ts'
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
  await decide(db, { comment, decision, officer: oneOf(officers, random), at })
}

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

/** Appeals, their answers, and masks, as rows. */
async function besideDecisions({ officers }: Cast, { random, id, at }: About & Chance) {
  const officer = oneOf(officers, random)
  const lot = random()
  if (lot < 0.3) await aMask({ id, officer, at })
  else if (lot < 0.7) await anAppeal(at)
  else await anAnswer({ random, officer, at })
}

async function anAppeal(at: string) {
  const refusal = await db
    .selectFrom('decision')
    .innerJoin('comment', 'comment.id', 'decision.comment_id')
    .leftJoin('decision_appeal', 'decision_appeal.decision_id', 'decision.id')
    .select(['decision.id', 'comment.person_id'])
    .where('decision.house_rule_id', 'is not', null)
    .where('decision_appeal.id', 'is', null)
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!refusal?.person_id) return
  const whose = { decision_id: refusal.id, person_id: refusal.person_id }
  await db
    .insertInto('decision_appeal')
    .values({ id: newId(), ...whose, grounds: 'I named nobody.', submitted_at: at, due_at: at })
    .execute()
}

async function anAnswer({ random, officer, at }: Chance & { officer: Person }) {
  const open = await db
    .selectFrom('decision_appeal')
    .select('id')
    .where('result', 'is', null)
    .orderBy('submitted_at')
    .limit(1)
    .executeTakeFirst()
  if (!open) return
  const result = oneOf(['upheld', 'varied', 'overturned'] as const, random)
  await db
    .updateTable('decision_appeal')
    .set({ result, decided_by: officer.id, decided_at: at, words: 'We read it again.' })
    .where('id', '=', open.id)
    .execute()
}

async function aMask({ id, officer, at }: About & { officer: Person }) {
  const { id: revision_id } = await db
    .selectFrom('comment_revision')
    .select('id')
    .where('comment_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const span = { starts_at: 0, ends_at: 7, category: 'offensive' as const, reason: 'Rude' }
  const row = { id: newId(), revision_id, ...span, made_by: officer.id, made_at: at }
  await db
    .insertInto('redaction')
    .values({ ...row, lifted_at: null })
    .execute()
}

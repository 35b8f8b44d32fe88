import { exclusionsConfirmed, redactionsMade } from '#db/queries/register-beside.server.ts'
import { refusals, type RegisterKey } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import type { ExclusionCode } from '#db/schema/deciding.ts'
import { REDACTION_MARKS } from '#app/moderation/redaction.ts'
import { spanOf } from './month.ts'
import type { RegisterFilter, RegisterKind } from './register-filter.ts'
import { resultOf, reversedOrStands, type Result } from './register-result.ts'

export type RegisterLine = {
  id: string
  at: string
  slug: string
  title: string
  kind: RegisterKind
  rule: { number: number; title: string } | null
  /** What stands where no rule is cited. */
  why: string | null
  isAppealed: boolean
  result: Result
}

type Asking = { filter: RegisterFilter; before: RegisterKey | null; limit: number }

/** Lines of the public register, newest first: each kind of them from an index of its own. */
export async function registerLines(db: Db, asking: Asking): Promise<RegisterLine[]> {
  const found = await Promise.all([
    refusalLines(db, asking),
    maskLines(db, asking),
    exclusionLines(db, asking),
  ])
  return found.flat().sort(newestFirst).slice(0, asking.limit)
}

function newestFirst(one: RegisterLine, other: RegisterLine) {
  const [key, otherKey] = [keyOf(one), keyOf(other)]
  return key < otherKey ? 1 : key > otherKey ? -1 : 0
}

/** Where a line stands, as it is written into an address. */
export function keyOf({ at, id }: { at: string; id: string }) {
  return `${at}~${id}`
}

async function refusalLines(db: Db, { filter, before, limit }: Asking): Promise<RegisterLine[]> {
  const { kind, rule } = filter
  if (kind === 'redact' || kind === 'exclude') return []
  const found = await refusals(db, { verdict: kind, rule, span: spanIn(filter), before, limit })
  return found.map(({ verdict, rule, ruleTitle, id, at, slug, title, ...followed }) => ({
    ...{ id, at, slug, title },
    kind: verdict,
    rule: { number: rule, title: ruleTitle ?? '' },
    why: null,
    isAppealed: followed.appealedAt !== null,
    result: resultOf(followed),
  }))
}

async function maskLines(db: Db, { filter, before, limit }: Asking): Promise<RegisterLine[]> {
  if (!mayBe('redact', filter)) return []
  const found = await redactionsMade(db, { span: spanIn(filter), before, limit })
  return found.map(({ category, reversedAt, ...line }) => ({
    ...line,
    kind: 'redact',
    why: REDACTION_MARKS[category],
    ...withoutRule(reversedAt),
  }))
}

const CODES: Record<ExclusionCode, string> = {
  duplicate: 'the same again',
  off_topic: 'about something else',
  spam: 'advertising',
  impersonation: 'pretends to be somebody else',
  no_point: 'makes no point',
  test: 'a test',
}

async function exclusionLines(db: Db, { filter, before, limit }: Asking): Promise<RegisterLine[]> {
  if (!mayBe('exclude', filter)) return []
  const found = await exclusionsConfirmed(db, { span: spanIn(filter), before, limit })
  return found.map(({ code, reversedAt, ...line }) => ({
    ...line,
    kind: 'exclude',
    why: CODES[code],
    ...withoutRule(reversedAt),
  }))
}

/** Masks and exclusions cite no rule, so no rule finds them. */
function mayBe(kind: RegisterKind, filter: RegisterFilter) {
  return filter.rule === null && (filter.kind === null || filter.kind === kind)
}

function withoutRule(reversedAt: string | null) {
  return { rule: null, isAppealed: false, result: reversedOrStands(reversedAt) }
}

function spanIn({ month }: RegisterFilter) {
  return month === null ? null : spanOf(month)
}

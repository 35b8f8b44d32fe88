import {
  appealsAboutMasks,
  exclusionsConfirmed,
  redactionsMade,
} from '#db/queries/register-beside.server.ts'
import { decisionsThatCount, refusals, type RegisterKey } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import type { ExclusionCode } from '#db/schema/deciding.ts'
import { REDACTION_MARKS } from '#app/moderation/redaction.ts'
import { spanOf } from './month.ts'
import type { RegisterFilter, RegisterKind } from './register-filter.ts'
import {
  isAboutMask,
  maskResultOf,
  resultOf,
  reversedOrStands,
  type Result,
} from './register-result.ts'

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
  const nextAfter = await decisionsAfter(db, found)
  return found.map((refusal) => ({
    ...{ id: refusal.id, at: refusal.at, slug: refusal.slug, title: refusal.title },
    kind: refusal.verdict,
    rule: { number: refusal.rule, title: refusal.ruleTitle ?? '' },
    why: null,
    isAppealed: refusal.appealedAt !== null,
    result: resultOf({ ...refusal, next: nextAfter(refusal) }),
  }))
}

type Place = { comment_id: string; number: number }

/** Answers which decision came next after one, undone ones left out. */
async function decisionsAfter(db: Db, refusals: Place[]) {
  const comments = [...new Set(refusals.map(({ comment_id }) => comment_id))]
  const decisions = comments.length > 0 ? await decisionsThatCount(db, comments) : []
  return ({ comment_id, number }: Place) =>
    decisions.find((later) => later.comment_id === comment_id && later.number > number)
}

async function maskLines(db: Db, { filter, before, limit }: Asking): Promise<RegisterLine[]> {
  if (!mayBe('redact', filter)) return []
  const found = await redactionsMade(db, { span: spanIn(filter), before, limit })
  const revisions = [...new Set(found.map(({ revision_id }) => revision_id))]
  const appeals = revisions.length > 0 ? await appealsAboutMasks(db, revisions) : []
  return found.map(({ category, reversedAt, revision_id, ...line }) => {
    const mask = { revision_id, at: line.at, reversedAt }
    const appeal = appeals.find((one) => isAboutMask(one, mask))
    return {
      ...line,
      kind: 'redact',
      rule: null,
      why: REDACTION_MARKS[category],
      isAppealed: appeal !== undefined,
      result: maskResultOf({ reversedAt, appeal }),
    }
  })
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
    rule: null,
    isAppealed: false,
    result: reversedOrStands(reversedAt),
  }))
}

/** Masks and exclusions cite no rule, so no rule finds them. */
function mayBe(kind: RegisterKind, filter: RegisterFilter) {
  return filter.rule === null && (filter.kind === null || filter.kind === kind)
}

function spanIn({ month }: RegisterFilter) {
  return month === null ? null : spanOf(month)
}

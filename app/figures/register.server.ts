import { redactionsMade, refusals, type RegisterKey } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import { REDACTION_MARKS } from '#app/moderation/redaction.ts'
import { spanOf } from './month.ts'
import type { RegisterFilter, RegisterKind } from './register-filter.ts'
import { resultOf, STANDS, type Result } from './register-result.ts'

export type RegisterLine = {
  id: string
  at: string
  slug: string
  title: string
  kind: RegisterKind
  rule: { number: number; title: string } | null
  /** What was masked, where no rule is cited. */
  masked: string | null
  result: Result
}

type Asking = { filter: RegisterFilter; before: RegisterKey | null; limit: number }

/** Lines of the public register, newest first: refusals and masks, each from an index of its own. */
export async function registerLines(db: Db, asking: Asking): Promise<RegisterLine[]> {
  const [refused, masked] = await Promise.all([refusalLines(db, asking), maskLines(db, asking)])
  return [...refused, ...masked].sort(newestFirst).slice(0, asking.limit)
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
  if (kind === 'redact') return []
  const found = await refusals(db, { verdict: kind, rule, span: spanIn(filter), before, limit })
  return found.map(({ verdict, rule, ruleTitle, id, at, slug, title, ...followed }) => ({
    ...{ id, at, slug, title },
    kind: verdict,
    rule: { number: rule, title: ruleTitle },
    masked: null,
    result: resultOf(followed),
  }))
}

/** A mask cites a category and no rule, so no rule finds it. */
async function maskLines(db: Db, { filter, before, limit }: Asking): Promise<RegisterLine[]> {
  const { kind, rule } = filter
  if (rule !== null || (kind !== null && kind !== 'redact')) return []
  const found = await redactionsMade(db, { span: spanIn(filter), before, limit })
  return found.map(({ category, lifted_at, ...line }) => ({
    ...line,
    kind: 'redact',
    rule: null,
    masked: REDACTION_MARKS[category],
    result: lifted_at === null ? STANDS : { words: 'Reversed', at: lifted_at },
  }))
}

function spanIn({ month }: RegisterFilter) {
  return month === null ? null : spanOf(month)
}

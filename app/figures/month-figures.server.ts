import {
  appealsAnsweredIn,
  appealsMadeIn,
  decisionsIn,
  firstPublicIn,
  receivedIn,
} from '#db/queries/month-figures.server.ts'
import type { Db } from '#db/schema.ts'
import type { VerdictName } from '#db/schema/comments.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import type { WorkingCalendar } from '#app/moderation/working-time.ts'
import { remember } from '#app/platform/remember.server.ts'
import type { AppealResult } from './register-result.ts'
import { monthOf, monthsUpTo, spanOf, type Month } from './month.ts'
import { stampOf, timingsIn, type Timings } from './timing.server.ts'

export type RefusedUnder = { rule: number; title: string; decisions: number }

export type MonthFigures = {
  month: Month
  received: number
  published: number
  publishedAtOnce: number
  returned: number
  withheld: number
  removed: number
  byRule: RefusedUnder[]
  waiting: number
  /** Made in the month, and answered in it. */
  appeals: { made: number; answered: Record<AppealResult, number> }
  timings: Timings
}

/** The figures of each month, from the rows of the decisions; no month reads another's. */
export async function monthFigures(db: Db, months: Month[]): Promise<MonthFigures[]> {
  const calendar = await decisionTarget(db)
  const figures: MonthFigures[] = []
  for (const month of months) figures.push(await figuresOf(db, { month, calendar }))
  return figures
}

/** Measures the latest months before anybody asks, so that nobody waits for what is known. */
export async function keepFigures(db: Db, at: string) {
  await monthFigures(db, monthsUpTo(monthOf(at), MONTHS_KEPT))
}

const MONTHS_KEPT = 12

type Counting = { month: Month; calendar: WorkingCalendar }

async function figuresOf(db: Db, { month, calendar }: Counting): Promise<MonthFigures> {
  const span = spanOf(month)
  const [received, firstPublic, decided, made, answered] = await Promise.all([
    receivedIn(db, span),
    firstPublicIn(db, span),
    decisionsIn(db, span),
    appealsMadeIn(db, span),
    appealsAnsweredIn(db, span),
  ])
  const total = sum(decided)
  return {
    month,
    ...received,
    published: firstPublic.published,
    publishedAtOnce: firstPublic.atOnce,
    returned: sum(decided.filter(is('return'))),
    withheld: sum(decided.filter(is('withhold'))),
    removed: sum(decided.filter(is('remove'))),
    byRule: byRule(decided),
    appeals: { made, answered: byResult(answered) },
    timings: await rememberedTimings(db, { month, calendar, total }),
  }
}

type Decided = Awaited<ReturnType<typeof decisionsIn>>

function is(verdict: VerdictName) {
  return (row: Decided[number]) => row.verdict === verdict
}

function sum(rows: { decisions: number }[]) {
  return rows.reduce((all, { decisions }) => all + decisions, 0)
}

function byRule(decided: Decided): RefusedUnder[] {
  const rules = new Map<number, RefusedUnder>()
  for (const { rule, ruleTitle, decisions } of decided) {
    if (rule === null) continue
    const before = rules.get(rule)?.decisions ?? 0
    rules.set(rule, { rule, title: ruleTitle ?? '', decisions: before + decisions })
  }
  return [...rules.values()].sort((one, other) => one.rule - other.rule)
}

function byResult(answered: Awaited<ReturnType<typeof appealsAnsweredIn>>) {
  const results = { upheld: 0, varied: 0, overturned: 0 }
  for (const { result, appeals } of answered) if (result) results[result] = appeals
  return results
}

type Remembered = { stamp: string; timings: Promise<Timings> }

/** Decisions never change, so a month is measured again only when another was made in it, or the calendar changed. */
function rememberedTimings(db: Db, { month, calendar, total }: Counting & { total: number }) {
  const known = remember('figures.timings', () => new Map<Month, Remembered>())
  const stamp = `${total} ${stampOf(calendar)}`
  const before = known.get(month)
  if (before?.stamp === stamp) return before.timings
  const timings = timingsIn(db, { span: spanOf(month), calendar })
  known.set(month, { stamp, timings })
  timings.catch(() => known.delete(month))
  return timings
}

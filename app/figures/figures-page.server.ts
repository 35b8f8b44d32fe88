import { firstReceived } from '#db/queries/month-figures.server.ts'
import type { Db } from '#db/schema.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { hoursInDay } from '#app/moderation/working-time.ts'
import { monthFrom, monthOf, monthsOn, monthsUpTo } from './month.ts'
import { monthFigures, type MonthFigures, type RefusedUnder } from './month-figures.server.ts'

const A_PAGE = 12

type Asking = { search: URLSearchParams; at: string }

/** A year of figures, the newest month first, and no months before the first comment. */
export async function figuresPage(db: Db, asking: Asking) {
  const { latest, shown, begins } = await monthsAsked(db, asking)
  const figures = await monthFigures(db, shown)
  const oldest = shown.at(-1) ?? latest
  const hours = hoursInDay(await decisionTarget(db))
  return {
    figures,
    rules: refusedUnder(figures),
    day: hours === 1 ? 'one hour' : `${hours} hours`,
    file: `/moderation/figures.csv?until=${latest}`,
    first: latest === monthOf(asking.at) ? null : '/moderation/figures',
    next: begins < oldest ? `/moderation/figures?until=${monthsOn(oldest, -1)}` : null,
  }
}

/** The months an address asks for: twelve up to one, or fewer where the council began later. */
export async function monthsAsked(db: Db, { search, at }: Asking) {
  const latest = monthFrom(search.get('until'), at) ?? monthOf(at)
  const received = await firstReceived(db)
  const begins = received === null ? latest : monthOf(received)
  const months = monthsUpTo(latest, A_PAGE).filter((month) => month >= begins)
  return { latest, begins, shown: months.length > 0 ? months : [latest] }
}

/** The rules that were cited in any of the months, with how often. */
export function refusedUnder(figures: MonthFigures[]): RefusedUnder[] {
  const rules = new Map<number, RefusedUnder>()
  for (const { rule, title, decisions } of figures.flatMap(({ byRule }) => byRule)) {
    rules.set(rule, { rule, title, decisions: (rules.get(rule)?.decisions ?? 0) + decisions })
  }
  return [...rules.values()].sort((one, other) => one.rule - other.rule)
}

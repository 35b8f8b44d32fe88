import {
  decidedByOfficer,
  decidedByPage,
  receivedByPage,
} from '#db/queries/officer-figures.server.ts'
import { countWaiting } from '#db/queries/queue-counts.server.ts'
import type { Db } from '#db/schema.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { LANES, laneBounds, type Target } from '#app/moderation/lane.ts'
import { sinceIn } from '#app/moderation/queue-filter.ts'
import { monthsFromFirst } from './figures-page.server.ts'
import { monthFrom, monthOf, spanOf, type Month, type Span } from './month.ts'
import { timingsIn } from './timing.server.ts'
import { weeksUpTo } from './week.ts'

const WEEKS = 8

type Asking = { search: URLSearchParams; at: string }

/** What waits now, how the last weeks went, and one month by portfolio, page and officer. */
export async function officerFigures(db: Db, { search, at }: Asking) {
  const target = await decisionTarget(db)
  const month = monthFrom(search.get('month'), at) ?? monthOf(at)
  const span = spanOf(month)
  const [lanes, weeks, pages, officers, months] = await Promise.all([
    waitingByLane(db, { target, at }),
    weeksBefore(db, { target, at }),
    monthByPage(db, span),
    decidedByOfficer(db, span),
    monthsFromFirst(db, at),
  ])
  const portfolios = byPortfolio(pages)
  return { lanes, weeks, month, months: withMonth(months, month), portfolios, pages, officers }
}

function withMonth(months: Month[], month: Month) {
  return months.includes(month) ? months : [...months, month]
}

type Standing = { target: Target; at: string }

async function waitingByLane(db: Db, { target, at }: Standing) {
  const bounds = laneBounds(target, at)
  const counts = LANES.map((lane) => countWaiting(db, sinceIn(lane, bounds)))
  const found = await Promise.all(counts)
  return LANES.map((lane, index) => ({ lane, waiting: found[index] ?? 0 }))
}

async function weeksBefore(db: Db, { target, at }: Standing) {
  const measured = []
  for (const { monday, span } of weeksUpTo(at, WEEKS)) {
    measured.push({ monday, timings: await timingsIn(db, { span, calendar: target }) })
  }
  return measured
}

export type Counted = {
  name: string
  received: number
  decided: number
  refused: number
  waiting: number
}

export type PageCounted = Counted & { slug: string; portfolio: string | null }

async function monthByPage(db: Db, span: Span): Promise<PageCounted[]> {
  const [received, decided] = await Promise.all([receivedByPage(db, span), decidedByPage(db, span)])
  const pages = new Map<string, PageCounted>()
  for (const { slug, title, portfolio, ...counts } of [...received, ...decided]) {
    const page = pages.get(slug) ?? { ...NOTHING, slug, portfolio, name: title }
    pages.set(slug, { ...page, ...counts })
  }
  return [...pages.values()].sort(byName)
}

const NOTHING = { received: 0, decided: 0, refused: 0, waiting: 0 }

function byPortfolio(pages: PageCounted[]): Counted[] {
  const portfolios = new Map<string, Counted>()
  for (const page of pages) {
    const name = page.portfolio ?? 'The council as a whole'
    const before = portfolios.get(name) ?? { ...NOTHING, name }
    portfolios.set(name, {
      name,
      received: before.received + page.received,
      decided: before.decided + page.decided,
      refused: before.refused + page.refused,
      waiting: before.waiting + page.waiting,
    })
  }
  return [...portfolios.values()].sort(byName)
}

function byName(one: { name: string }, other: { name: string }) {
  return one.name.localeCompare(other.name, 'en-GB')
}

import { setImmediate } from 'node:timers/promises'
import { decisionsByHour, timedDecisionsIn, type Span } from '#db/queries/month-figures.server.ts'
import { decisionsThatCount } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import { workingHoursBetween, type WorkingCalendar } from '#app/moderation/working-time.ts'
import { HOUR, MINUTE } from '#app/platform/clock.ts'
import { endOfDay, londonDate, londonTime } from '#app/platform/london-time.ts'
import { remember } from '#app/platform/remember.server.ts'
import { addTo, countIn, percentile, type Tally } from './tally.ts'

/** In whole minutes; null where there was nothing to measure. */
export type Quantiles = { median: number | null; ninetieth: number | null }

export type Timing = { decisions: number; working: Quantiles; clock: Quantiles }

/** Held until an officer decided, and read by an officer after it had been published. */
export type Timings = { held: Timing; readAfter: Timing }

type Measuring = { span: Span; calendar: WorkingCalendar }

/** How long texts sent waited for their first decision, over all first decisions of a time: a day at a time. */
export async function timingsIn(db: Db, { span, calendar }: Measuring): Promise<Timings> {
  const all = emptyDay()
  for (const day of await decidedDays(db, span)) {
    const { held, readAfter } = await rememberedDay(db, { day, calendar })
    addTallies(all.held, held)
    addTallies(all.readAfter, readAfter)
    // Whoever else asks for a page has their turn between two days.
    await setImmediate()
  }
  return { held: timingOf(all.held), readAfter: timingOf(all.readAfter) }
}

type DecidedDay = { date: string; decisions: number; latest: string }

/** The London days of a time on which anything was decided, and what tells one from the same day later. */
async function decidedDays(db: Db, span: Span): Promise<DecidedDay[]> {
  const days = new Map<string, DecidedDay>()
  for (const { hour, decisions, latest } of await decisionsByHour(db, span)) {
    const date = londonDate(`${hour}:00:00.000Z`)
    const before = days.get(date) ?? { date, decisions: 0, latest: '' }
    days.set(date, {
      date,
      decisions: before.decisions + decisions,
      latest: latest > before.latest ? latest : before.latest,
    })
  }
  return [...days.values()]
}

type DayMeasured = { held: Tallies; readAfter: Tallies }
type Remembered = { stamp: string; measured: Promise<DayMeasured> }
type OneDay = { day: DecidedDay; calendar: WorkingCalendar }

/** Two months, and the weeks of the officers’ figures. */
const DAYS_KEPT = 70

/** Decisions never change, so a day is measured again only when another was made or undone in it, or the calendar changed. */
function rememberedDay(db: Db, { day, calendar }: OneDay) {
  const known = remember('figures.days', () => new Map<string, Remembered>())
  const stamp = `${day.decisions} ${day.latest} ${stampOf(calendar)}`
  const before = known.get(day.date)
  const measured = before?.stamp === stamp ? before.measured : measureDay(db, { day, calendar })
  known.delete(day.date)
  known.set(day.date, { stamp, measured })
  for (const date of [...known.keys()].slice(0, -DAYS_KEPT)) known.delete(date)
  measured.catch(() => known.delete(day.date))
  return measured
}

export function stampOf({ weekdays, opens, closes, holidays }: WorkingCalendar) {
  return [weekdays, opens, closes, ...[...holidays].sort()].join(' ')
}

async function measureDay(db: Db, { day: { date }, calendar }: OneDay): Promise<DayMeasured> {
  const measured = emptyDay()
  const span = { from: londonTime(date, '00:00'), until: endOfDay(date) }
  for (const row of await firstDecisions(db, span)) {
    measure(row.held === null ? measured.readAfter : measured.held, { row, calendar })
  }
  return measured
}

const ASKED_AT_ONCE = 500

/** Of the decisions of a day, the first about each revision; a comment’s first decision needs no other asked for. */
async function firstDecisions(db: Db, span: Span) {
  const decisions = await timedDecisionsIn(db, span)
  const comments = decisions.flatMap(({ later }) => (later === null ? [] : [later]))
  const first = new Map<string, number>()
  for (let asked = 0; asked < comments.length; asked += ASKED_AT_ONCE) {
    const some = comments.slice(asked, asked + ASKED_AT_ONCE)
    for (const { revision_id, number } of await decisionsThatCount(db, some)) {
      first.set(revision_id, Math.min(number, first.get(revision_id) ?? number))
    }
  }
  return decisions.filter(
    ({ revision_id, number }) => number === (first.get(revision_id ?? '') ?? number),
  )
}

type Tallies = { working: Tally; clock: Tally }

function emptyDay(): DayMeasured {
  const empty = () => ({ working: new Map(), clock: new Map() })
  return { held: empty(), readAfter: empty() }
}

function addTallies(all: Tallies, some: Tallies) {
  addTo(all.working, some.working)
  addTo(all.clock, some.clock)
}

type Measured = { row: { submitted_at: string; decided_at: string }; calendar: WorkingCalendar }

function measure({ working, clock }: Tallies, { row, calendar }: Measured) {
  const { submitted_at: from, decided_at: to } = row
  const worked = Math.round(workingHoursBetween({ from, to, calendar }) * HOUR)
  countIn(working, Math.floor(worked / MINUTE))
  countIn(clock, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE))
}

function timingOf({ working, clock }: Tallies): Timing {
  const decisions = [...clock.values()].reduce((sum, times) => sum + times, 0)
  return { decisions, working: quantilesOf(working), clock: quantilesOf(clock) }
}

function quantilesOf(tally: Tally): Quantiles {
  return { median: percentile(tally, 0.5), ninetieth: percentile(tally, 0.9) }
}

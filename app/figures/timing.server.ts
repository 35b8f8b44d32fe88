import { setImmediate } from 'node:timers/promises'
import { timedDecisionsIn, type Span } from '#db/queries/month-figures.server.ts'
import { decisionsThatCount } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import { workingHoursBetween, type WorkingCalendar } from '#app/moderation/working-time.ts'
import { after, DAY, HOUR, MINUTE } from '#app/platform/clock.ts'
import { countIn, percentile, type Tally } from './tally.ts'

/** In whole minutes; null where there was nothing to measure. */
export type Quantiles = { median: number | null; ninetieth: number | null }

export type Timing = { decisions: number; working: Quantiles; clock: Quantiles }

/** Held until an officer decided, and read by an officer after it had been published. */
export type Timings = { held: Timing; readAfter: Timing }

type Measuring = { span: Span; calendar: WorkingCalendar }

/** How long texts sent waited for their first decision, over all first decisions of a time: a day at a time. */
export async function timingsIn(db: Db, { span, calendar }: Measuring): Promise<Timings> {
  const [held, readAfter] = [emptyTallies(), emptyTallies()]
  for (let from = span.from; from < span.until; from = after(from, DAY)) {
    const until = after(from, DAY)
    const day = { from, until: until < span.until ? until : span.until }
    for (const row of await firstDecisions(db, day)) {
      measure(row.holds === 0 ? readAfter : held, { row, calendar })
    }
    // Whoever else asks for a page has their turn between two days.
    await setImmediate()
  }
  return { held: timingOf(held), readAfter: timingOf(readAfter) }
}

const ASKED_AT_ONCE = 500

/** Of the decisions of a day, the first about each revision. */
async function firstDecisions(db: Db, day: Span) {
  const decisions = await timedDecisionsIn(db, day)
  const later = decisions.filter(({ number }) => number > 1)
  const first = new Map<string, number>()
  for (let asked = 0; asked < later.length; asked += ASKED_AT_ONCE) {
    const comments = later.slice(asked, asked + ASKED_AT_ONCE).map(({ comment_id }) => comment_id)
    for (const { revision_id, number } of await decisionsThatCount(db, comments)) {
      first.set(revision_id, Math.min(number, first.get(revision_id) ?? number))
    }
  }
  return decisions.filter(
    ({ revision_id, number }) => number === (first.get(revision_id) ?? number),
  )
}

type Tallies = { working: Tally; clock: Tally }

function emptyTallies(): Tallies {
  return { working: new Map(), clock: new Map() }
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

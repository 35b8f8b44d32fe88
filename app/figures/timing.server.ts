import { setImmediate } from 'node:timers/promises'
import { firstDecisionsIn, type Span } from '#db/queries/month-figures.server.ts'
import type { RegisterKey } from '#db/queries/register.server.ts'
import type { Db } from '#db/schema.ts'
import { workingHoursBetween, type WorkingCalendar } from '#app/moderation/working-time.ts'
import { HOUR, MINUTE } from '#app/platform/clock.ts'
import { countIn, percentile, type Tally } from './tally.ts'

/** In whole minutes; null where there was nothing to measure. */
export type Quantiles = { median: number | null; ninetieth: number | null }

export type Timing = { decisions: number; working: Quantiles; clock: Quantiles }

/** Held until an officer decided, and read by an officer after it had been published. */
export type Timings = { held: Timing; readAfter: Timing }

const AT_A_TIME = 5_000

type Measuring = { span: Span; calendar: WorkingCalendar }

/** How long texts sent waited for their first decision, over all first decisions of a time. */
export async function timingsIn(db: Db, { span, calendar }: Measuring): Promise<Timings> {
  const [held, readAfter] = [emptyTallies(), emptyTallies()]
  let after: RegisterKey | null = null
  for (;;) {
    const page = { ...span, after, limit: AT_A_TIME }
    const rows: Awaited<ReturnType<typeof firstDecisionsIn>> = await firstDecisionsIn(db, page)
    for (const row of rows) measure(row.holds === 0 ? readAfter : held, { row, calendar })
    const last = rows.at(-1)
    if (!last || rows.length < AT_A_TIME) break
    after = { at: last.decided_at, id: last.id }
    // Whoever else asks for a page has their turn between two of ours.
    await setImmediate()
  }
  return { held: timingOf(held), readAfter: timingOf(readAfter) }
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

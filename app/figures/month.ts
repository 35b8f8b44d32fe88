import { londonDate, londonTime } from '#app/platform/london-time.ts'

/** A month as London counts it: "2026-11". */
export type Month = string

/** From its first moment to the first that is not in it. */
export type Span = { from: string; until: string }

const OLDEST = '2000-01'

export function monthOf(at: string): Month {
  return londonDate(at).slice(0, 7)
}

/** The month an address names, or null: nothing before 2000, and nothing to come. */
export function monthFrom(text: string | null, at: string): Month | null {
  if (!text || !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null
  return text >= OLDEST && text <= monthOf(at) ? text : null
}

export function spanOf(month: Month): Span {
  return {
    from: londonTime(`${month}-01`, '00:00'),
    until: londonTime(`${monthsOn(month, 1)}-01`, '00:00'),
  }
}

export function monthsOn(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** So many months up to one, the newest first. */
export function monthsUpTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, back) => monthsOn(last, -back))
}

const shortName = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  month: 'short',
  year: 'numeric',
})

/** "Nov 2026". */
export function shortMonthName(month: Month) {
  return shortName.format(new Date(`${month}-01T12:00:00Z`))
}

const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** "November 2026". */
export function monthName(month: Month) {
  return name.format(new Date(`${month}-01T12:00:00Z`))
}

/** Every month from one to another, the newest first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = last; month >= first; month = monthsOn(month, -1)) months.push(month)
  return months
}

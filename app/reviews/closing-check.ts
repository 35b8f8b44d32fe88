import { DAY } from '#app/platform/clock.ts'
import { isWorkingDay, MONDAY_TO_FRIDAY } from '#app/moderation/working-days.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn } from '#app/ui/dates.ts'

/** Under two weeks nobody can be said to have had time; under six, somebody should say why. */
export const SHORTEST_DAYS = 14
export const USUAL_DAYS = 42

type Asked = {
  opens_on: string
  closes_on: string
  holidays: ReadonlyMap<string, string>
  preElections: { starts_on: string; ends_on: string }[]
}

export type ClosingCheck = { refused: string | null; concerns: string[] }

/** What the calendar says against the days people are asked for. */
export function checkClosing(asked: Asked): ClosingCheck {
  const days = daysBetween(asked.opens_on, asked.closes_on)
  if (days < SHORTEST_DAYS) {
    return { refused: 'People must have at least 2 weeks to answer', concerns: [] }
  }
  const concerns = [tooShort(days), ...closingDay(asked), inHolidays(asked), ...elections(asked)]
  return { refused: null, concerns: concerns.filter((concern) => concern !== '') }
}

export function daysBetween(from: string, until: string) {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY)
}

function tooShort(days: number) {
  if (days >= USUAL_DAYS) return ''
  return `Open for ${counted(days, 'day')}; six weeks (42 days) is usual.`
}

function closingDay({ closes_on, holidays }: Asked) {
  if (isWorkingDay(closes_on, { weekdays: MONDAY_TO_FRIDAY, holidays: new Set(holidays.keys()) }))
    return []
  const why = holidays.get(closes_on) ?? 'a weekend'
  return [`It closes on ${dateIn(closes_on)}, ${why}, when nobody can be rung up for help.`]
}

/** Christmas and Easter take a fortnight out of a consultation; one bank holiday does not. */
function inHolidays({ opens_on, closes_on, holidays }: Asked) {
  const within = [...holidays].filter(([day]) => day >= opens_on && day <= closes_on)
  if (within.length < 2) return ''
  const named = within.map(([day, title]) => `${title} (${dateIn(day)})`)
  return `${counted(within.length, 'bank holiday')} fall in it: ${named.join(', ')}.`
}

function elections({ opens_on, closes_on, preElections }: Asked) {
  return preElections
    .filter(({ starts_on, ends_on }) => starts_on <= closes_on && ends_on >= opens_on)
    .map(
      ({ starts_on, ends_on }) =>
        `It runs into a pre-election period, ${dateIn(starts_on)} to ${dateIn(ends_on)}.`,
    )
}

const LONDON = 'Europe/London'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The first moment after a London day: comments that close "on 12 December" close at its midnight. */
export function endOfDay(date: string) {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return londonTime(next.toISOString().slice(0, 10), '00:00')
}

/** The moment at which London clocks show this date and time, as ISO text in UTC. */
export function londonTime(date: string, clock: string) {
  const asUtc = Date.parse(`${date}T${clock}:00Z`)
  return new Date(asUtc - offsetAt(asUtc)).toISOString()
}

const HOUR = 3_600_000
const HOURS_KEPT = 20_000
const dates = new Map<number, string>()

/** The date London has at a moment: 2026-11-23. Its clocks are whole hours from UTC, so an hour has one date. */
export function londonDate(at: string) {
  const hour = Math.floor(Date.parse(at) / HOUR)
  const known = dates.get(hour)
  if (known !== undefined) return known
  const piece = piecesOf(hour * HOUR)
  const date = `${piece('year')}-${piece('month')}-${piece('day')}`
  if (dates.size >= HOURS_KEPT) dates.clear()
  dates.set(hour, date)
  return date
}

/** The time of day London has at a moment: 09:30. */
export function londonClock(at: string) {
  const piece = piecesOf(Date.parse(at))
  return `${piece('hour')}:${piece('minute')}`
}

function offsetAt(moment: number) {
  const piece = piecesOf(moment)
  const clock = `${piece('hour')}:${piece('minute')}:${piece('second')}`
  return Date.parse(`${piece('year')}-${piece('month')}-${piece('day')}T${clock}Z`) - moment
}

function piecesOf(moment: number) {
  const found = parts.formatToParts(moment)
  return (type: Intl.DateTimeFormatPartTypes) => found.find((part) => part.type === type)?.value
}

/** The last London day on which something that closes at a moment is still open. */
export function lastOpenDay(closesAt: string) {
  return londonDate(new Date(Date.parse(closesAt) - 1).toISOString())
}

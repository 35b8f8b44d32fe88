const HOUR = 60
const DAY = 24 * HOUR

/** "35 min", "3 h 20 min", and from two days on "4 days 6 h"; a day has 24 hours here. */
export function minutesInWords(minutes: number | null) {
  if (minutes === null) return '–'
  if (minutes < HOUR) return `${minutes} min`
  if (minutes < 2 * DAY) return joined([Math.floor(minutes / HOUR), 'h'], [minutes % HOUR, 'min'])
  const days = Math.floor(minutes / DAY)
  return joined([days, 'days'], [Math.floor((minutes % DAY) / HOUR), 'h'])
}

/** Working time has no days of 24 hours: "35 min", "3 h 20 min", "31 h". */
export function workingMinutesInWords(minutes: number | null) {
  if (minutes === null) return '–'
  if (minutes < HOUR) return `${minutes} min`
  return joined([Math.floor(minutes / HOUR), 'h'], [minutes % HOUR, 'min'])
}

type Part = [count: number, unit: string]

function joined([count, unit]: Part, [rest, smaller]: Part) {
  return rest > 0 ? `${count} ${unit} ${rest} ${smaller}` : `${count} ${unit}`
}

const LONDON = 'Europe/London'

const date = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** "3 November 2026", in London. Takes a moment or a date alone. */
export function dateIn(at: string) {
  return date.format(new Date(at.length === 10 ? `${at}T12:00:00Z` : at))
}

/** "3 November 2026, 8.12am", as British newspapers write it; midnight is the end of a day. */
export function timeIn(at: string) {
  if (isMidnight(at)) return `the end of ${dateIn(new Date(Date.parse(at) - 1).toISOString())}`
  return `${dateIn(at)}, ${clockIn(at)}`
}

function isMidnight(at: string) {
  return clock.format(new Date(at)).startsWith('12:00 am') && Date.parse(at) % 60_000 === 0
}

export function clockIn(at: string) {
  const time = clock.format(new Date(at)).replace(':', '.').replace(/\s/g, '').toLowerCase()
  return time.replace('.00', '').replace(/^0(?=am|pm)/, '12')
}

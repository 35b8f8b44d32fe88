export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

/** Digits from Monday, 1, as a person reads them: "Monday to Friday". */
export function weekdaysInWords(digits: string) {
  const days = [...digits].map((digit) => WEEKDAYS[Number(digit) - 1] ?? '')
  const [first, last] = [days[0], days.at(-1)]
  const isRun = days.length > 2 && '1234567'.includes(digits)
  return isRun ? `${first} to ${last}` : days.join(', ')
}

import { dateIn, timeIn } from './dates.ts'

export { clockIn, dateIn, timeIn } from './dates.ts'

export function When({ at, withTime = false }: { at: string; withTime?: boolean }) {
  return <time dateTime={at}>{withTime ? timeIn(at) : dateIn(at)}</time>
}

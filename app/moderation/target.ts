import { DAY } from '#app/platform/clock.ts'

/** How long a comment may wait for its decision before it is overdue. */
export const DECIDE_WITHIN = DAY

import { z } from 'zod'
import { COUNTED } from './counted-to.ts'

const Lanes = z.object({ overdue: z.number(), due_soon: z.number(), on_time: z.number() })
const InRoom = z.object({ queue: z.object({ counts: z.object({ lanes: Lanes }) }) })

/** "(14) Queue": what a browser's tab says while something waits. */
export function waitingTitle(lanes: z.infer<typeof Lanes>) {
  const count = counted(lanes)
  return count ? `(${count}) Queue` : 'Queue'
}

/** "Queue 14" in the bar, on pages that know how much waits. */
export function queueInWords(pages: unknown[]) {
  const known = pages.map((page) => InRoom.safeParse(page)).find(({ success }) => success)
  return known?.data ? `Queue ${counted(known.data.queue.counts.lanes)}`.trim() : 'Queue'
}

function counted({ overdue, due_soon, on_time }: z.infer<typeof Lanes>) {
  const isMore = [overdue, due_soon, on_time].some((comments) => comments >= COUNTED)
  const all = overdue + due_soon + on_time
  return all > 0 ? `${all}${isMore ? '+' : ''}` : ''
}

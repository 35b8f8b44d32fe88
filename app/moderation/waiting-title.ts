import type { Lane } from './lane.ts'

/** "(14) Queue": what a browser's tab says while something waits. */
export function waitingTitle(lanes: Record<Lane, number>) {
  const all = lanes.overdue + lanes.due_soon + lanes.on_time
  return all > 0 ? `(${all}) Queue` : 'Queue'
}

/** How often each number of whole minutes came up: as exact as a list of them, and never longer than the longest wait. */
export type Tally = Map<number, number>

export function countIn(tally: Tally, minutes: number) {
  tally.set(minutes, (tally.get(minutes) ?? 0) + 1)
}

export function addTo(all: Tally, some: Tally) {
  for (const [minutes, times] of some) all.set(minutes, (all.get(minutes) ?? 0) + times)
}

/** The smallest number that at least so large a share are at or under; null of nothing. */
export function percentile(tally: Tally, share: number): number | null {
  const total = [...tally.values()].reduce((sum, times) => sum + times, 0)
  const rank = Math.max(1, Math.ceil(share * total))
  let passed = 0
  for (const [minutes, times] of [...tally].sort(([one], [other]) => one - other)) {
    passed += times
    if (passed >= rank) return minutes
  }
  return null
}

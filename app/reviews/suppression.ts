/** A count under ten could be somebody a neighbour knows. */
export const SMALLEST_SHOWN = 10

type Counts = {
  /** Everybody who took part, by group; the last group is those who did not say. */
  all: number[]
  /** For each theme, those who raised it, by the same groups. */
  rows: number[][]
}

export type Shown = { all: (number | null)[]; rows: (number | null)[][] }

/**
 * Hides every count under ten, every count that leaves fewer than ten of its group or of its theme,
 * and as many others as it takes that nobody can work a hidden one out from the totals: those who
 * did not say first, always. Which others depends on their place and never on their size, which
 * would give them away.
 */
export function withSmallNumbersHidden({ all, rows }: Counts, smallest = SMALLEST_SHOWN): Shown {
  const hiddenOfAll = closed(
    all.map(() => false),
    [all],
    smallest,
  )
  return {
    all: all.map((count, group) => (hiddenOfAll[group] ? null : count)),
    rows: rows.map((row) => {
      const others = row.map((count, group) => (all[group] ?? 0) - count)
      const hidden = closed(hiddenOfAll, [row, others], smallest)
      return row.map((count, group) => (hidden[group] ? null : count))
    }),
  }
}

/** The groups to hide so that no line of counts gives one of them away; `before` are hidden already. */
function closed(before: boolean[], lines: number[][], smallest: number) {
  const hidden = before.map(
    (is, group) => is || lines.some((line) => (line[group] ?? 0) < smallest),
  )
  if (hidden.includes(true)) hidden[hidden.length - 1] = true
  while (hidden.includes(false) && lines.some((line) => givesAway(line, { hidden, smallest }))) {
    hidden[hidden.lastIndexOf(false)] = true
  }
  return hidden
}

/** One hidden count is the total without the others; several whose sum is small are all small. */
function givesAway(line: number[], { hidden, smallest }: { hidden: boolean[]; smallest: number }) {
  const out = line.filter((_, group) => hidden[group])
  if (out.length === 0) return false
  return out.length === 1 || out.reduce((sum, count) => sum + count, 0) < smallest
}

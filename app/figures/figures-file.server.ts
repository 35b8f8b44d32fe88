import type { Cell } from '#app/platform/csv.ts'
import type { MonthFigures, RefusedUnder } from './month-figures.server.ts'
import type { Timing } from './timing.server.ts'

/** The months of a page for a spreadsheet, a line for each; times are in minutes. */
export function figuresFile(figures: MonthFigures[], rules: RefusedUnder[]): Cell[][] {
  return [
    [...COUNTS, ...rules.map(({ rule }) => `refused under rule ${rule}`), ...TIMES],
    ...figures.map((figure) => [
      ...countCells(figure),
      ...rules.map(({ rule }) => decisionsUnder(figure, rule)),
      ...timingCells(figure.timings.held),
      ...timingCells(figure.timings.readAfter),
    ]),
  ]
}

const COUNTS = [
  'month',
  'received',
  'published',
  'published at once',
  'returned',
  'withheld',
  'removed',
  'still waiting',
  'appeals made',
  'appeals upheld',
  'appeals varied',
  'appeals overturned',
]

const TIMES = ['held', 'published at once'].flatMap((what) => [
  `${what}: first decisions`,
  `${what}: median, working minutes`,
  `${what}: 90th percentile, working minutes`,
  `${what}: median, minutes`,
  `${what}: 90th percentile, minutes`,
])

function countCells({ month, appeals, ...figure }: MonthFigures): Cell[] {
  const { received, published, publishedAtOnce, returned, withheld, removed, waiting } = figure
  const { made, answered } = appeals
  return [
    ...[month, received, published, publishedAtOnce, returned, withheld, removed, waiting],
    ...[made, answered.upheld, answered.varied, answered.overturned],
  ]
}

function decisionsUnder({ byRule }: MonthFigures, rule: number) {
  return byRule.find((found) => found.rule === rule)?.decisions ?? 0
}

function timingCells({ decisions, working, clock }: Timing): Cell[] {
  return [decisions, working.median, working.ninetieth, clock.median, clock.ninetieth]
}

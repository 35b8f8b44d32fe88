import { FigureTable } from '#app/ui/figure-table.tsx'
import { minutesInWords, workingMinutesInWords } from './minutes.ts'
import { monthName } from './month.ts'
import type { MonthFigures } from './month-figures.server.ts'
import type { Timing } from './timing.server.ts'

type Shown = { figures: MonthFigures[] }

export function CountTable({ figures }: Shown) {
  return (
    <FigureTable
      caption="Comments and decisions, by month"
      columns={[
        'Month',
        'Received',
        'Published',
        'of these at once',
        'Returned',
        'Withheld',
        'Removed',
        'Still waiting',
      ]}
      rows={figures.map((figure) => ({
        key: figure.month,
        cells: [
          <a key="month" href={`/moderation-register?month=${figure.month}`}>
            {monthName(figure.month)}
          </a>,
          figure.received,
          figure.published,
          figure.publishedAtOnce,
          figure.returned,
          figure.withheld,
          figure.removed,
          figure.waiting,
        ],
      }))}
    />
  )
}

type Timed = Shown & { caption: string; of: keyof MonthFigures['timings'] }

export function TimeTable({ figures, caption, of }: Timed) {
  return (
    <FigureTable
      caption={caption}
      columns={[
        'Month',
        'Decisions',
        'Half within, working hours',
        'Nine in ten within, working hours',
        'Half within, by the clock',
        'Nine in ten within, by the clock',
      ]}
      rows={figures.map(({ month, timings }) => ({
        key: month,
        cells: [monthName(month), ...timeCells(timings[of])],
      }))}
    />
  )
}

export function timeCells({ decisions, working, clock }: Timing) {
  return [
    decisions,
    workingMinutesInWords(working.median),
    workingMinutesInWords(working.ninetieth),
    minutesInWords(clock.median),
    minutesInWords(clock.ninetieth),
  ]
}

type Ruled = Shown & { rules: { rule: number; title: string }[] }

export function RuleTable({ figures, rules }: Ruled) {
  return (
    <FigureTable
      caption="Refusals by house rule and month"
      columns={['Month', ...rules.map(({ rule }) => `Rule ${rule}`)]}
      rows={figures.map(({ month, byRule }) => ({
        key: month,
        cells: [
          monthName(month),
          ...rules.map(({ rule }) => byRule.find((found) => found.rule === rule)?.decisions ?? 0),
        ],
      }))}
    />
  )
}

export function AppealTable({ figures }: Shown) {
  return (
    <FigureTable
      caption="Appeals, by month"
      columns={['Month', 'Made', 'Upheld', 'Varied', 'Overturned']}
      rows={figures.map(({ month, appeals: { made, answered } }) => ({
        key: month,
        cells: [monthName(month), made, answered.upheld, answered.varied, answered.overturned],
      }))}
    />
  )
}

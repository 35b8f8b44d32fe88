import { LANE_NAMES, type Lane } from '#app/moderation/lane.ts'
import { BarChart } from '#app/ui/bar-chart.tsx'
import { FigureTable } from '#app/ui/figure-table.tsx'
import { dateIn } from '#app/ui/when.tsx'
import { workingMinutesInWords } from './minutes.ts'
import { timeCells } from './month-tables.tsx'
import type { Counted } from './officer-figures.server.ts'
import type { Timings } from './timing.server.ts'

export function LaneTable({ lanes }: { lanes: { lane: Lane; waiting: number }[] }) {
  return (
    <FigureTable
      caption="Waiting now"
      columns={['Lane', 'Comments']}
      rows={lanes.map(({ lane, waiting }) => ({
        key: lane,
        cells: [
          <a key="lane" href={`/officer/queue?lane=${lane}`}>
            {LANE_NAMES[lane]}
          </a>,
          waiting === 1_000 ? '1,000 or more' : waiting,
        ],
      }))}
    />
  )
}

type Week = { monday: string; timings: Timings }

export function WeekChart({ weeks }: { weeks: Week[] }) {
  const measured = weeks.filter(({ timings }) => timings.held.decisions > 0)
  if (measured.length === 0) return null
  const said = measured.map(
    ({ monday, timings }) =>
      `week of ${dateIn(monday)}: ${workingMinutesInWords(timings.held.working.median)}`,
  )
  return (
    <BarChart
      label={`Median working time to the first decision. ${said.join('; ')}.`}
      rows={measured.map(({ monday, timings }) => {
        const { median } = timings.held.working
        const shown = workingMinutesInWords(median)
        return {
          name: `Week of ${dateIn(monday)}`,
          bars: [{ parts: [{ kind: 'in-favour', count: median ?? 0 }], shown }],
        }
      })}
      keys={[{ kind: 'in-favour', words: 'half were decided within (median)' }]}
    />
  )
}

export function WeekTable({ weeks }: { weeks: Week[] }) {
  return (
    <FigureTable
      caption="Texts that waited for an officer, by the week of the decision"
      columns={[
        'Week of',
        'Decisions',
        'Half within, working hours',
        'Nine in ten within, working hours',
        'Half within, by the clock',
        'Nine in ten within, by the clock',
      ]}
      rows={weeks.map(({ monday, timings }) => ({
        key: monday,
        cells: [dateIn(monday), ...timeCells(timings.held)],
      }))}
    />
  )
}

type CountedTable = { caption: string; first: string; rows: (Counted & { slug?: string })[] }

export function CountedTable({ caption, first, rows }: CountedTable) {
  return (
    <FigureTable
      caption={caption}
      columns={[first, 'Received', 'Decisions', 'Refusals', 'Still waiting']}
      rows={rows.map(({ slug, name, received, decided, refused, waiting }) => ({
        key: slug ?? name,
        cells: [
          slug ? (
            <a key="page" href={`/publications/${slug}`}>
              {name}
            </a>
          ) : (
            name
          ),
          ...[received, decided, refused, waiting],
        ],
      }))}
    />
  )
}

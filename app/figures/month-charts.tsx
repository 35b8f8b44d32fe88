import { BarChart } from '#app/ui/bar-chart.tsx'
import { workingMinutesInWords } from './minutes.ts'
import { shortMonthName } from './month.ts'
import type { MonthFigures } from './month-figures.server.ts'

type Shown = { figures: MonthFigures[] }

export function ReceivedChart({ figures }: Shown) {
  const said = figures.map(
    ({ month, received, published }) =>
      `${shortMonthName(month)}: ${received} received, ${published} published`,
  )
  return (
    <BarChart
      label={`Comments received and published each month. ${said.join('; ')}.`}
      rows={figures.map(({ month, received, published }) => ({
        name: shortMonthName(month),
        bars: [
          { parts: [{ kind: 'neither', count: received }], shown: String(received) },
          { parts: [{ kind: 'in-favour', count: published }], shown: String(published) },
        ],
      }))}
      keys={[
        { kind: 'neither', words: 'received' },
        { kind: 'in-favour', words: 'published' },
      ]}
    />
  )
}

export function TimeChart({ figures }: Shown) {
  const measured = figures.filter(({ timings }) => timings.held.decisions > 0)
  if (measured.length === 0) return null
  const said = measured.map(({ month, timings: { held } }) => {
    const { median, ninetieth } = held.working
    return `${shortMonthName(month)}: half within ${workingMinutesInWords(median)}, nine in ten within ${workingMinutesInWords(ninetieth)}`
  })
  return (
    <BarChart
      label={`Working time from a held text to its first decision. ${said.join('; ')}.`}
      rows={measured.map(({ month, timings: { held } }) => ({
        name: shortMonthName(month),
        bars: [bar('in-favour', held.working.median), bar('neither', held.working.ninetieth)],
      }))}
      keys={[
        { kind: 'in-favour', words: 'half were decided within (median)' },
        { kind: 'neither', words: 'nine in ten were decided within' },
      ]}
    />
  )
}

function bar(kind: 'in-favour' | 'neither', minutes: number | null) {
  return { parts: [{ kind, count: minutes ?? 0 }], shown: workingMinutesInWords(minutes) }
}

export function RuleChart({
  rules,
}: {
  rules: { rule: number; title: string; decisions: number }[]
}) {
  const said = rules.map(({ rule, title, decisions }) => `rule ${rule}, ${title}: ${decisions}`)
  return (
    <BarChart
      label={`Refusals by house rule. ${said.join('; ')}.`}
      rows={rules.map(({ rule, title, decisions }) => ({
        name: `${rule}. ${title}`,
        bars: [{ parts: [{ kind: 'in-favour', count: decisions }], shown: String(decisions) }],
      }))}
      keys={[]}
    />
  )
}

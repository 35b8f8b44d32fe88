import type { ThemeCount } from '#db/queries/codings.server.ts'

const WIDTH = 760
const ROW = 44
const BAR = 24
const LABELS = 270
const COUNTS = 50
const LETTERS = 34

/** Comments by theme as bars, for and against; the same numbers stand in a table beside it. */
export function ThemeChart({ themes }: { themes: ThemeCount[] }) {
  const shown = themes.filter((theme) => theme.comments > 0)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map((theme) => theme.comments))
  const scale = (WIDTH - LABELS - COUNTS) / most
  const height = shown.length * ROW + 40
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby="chart-title chart-text"
    >
      <title id="chart-title">Comments by theme</title>
      <desc id="chart-text">{shown.map(said).join('; ')}</desc>
      {shown.map((theme, index) => (
        <Bar key={theme.id} theme={theme} top={index * ROW} scale={scale} />
      ))}
      <Legend top={shown.length * ROW + 10} />
    </svg>
  )
}

function said({ name, comments, inFavour, against }: ThemeCount) {
  return `${name}: ${comments}, ${inFavour} for, ${against} against`
}

function Bar({ theme, top, scale }: { theme: ThemeCount; top: number; scale: number }) {
  const neither = theme.comments - theme.inFavour - theme.against
  const parts = [
    { kind: 'in-favour', count: theme.inFavour, from: 0 },
    { kind: 'against', count: theme.against, from: theme.inFavour },
    { kind: 'neither', count: neither, from: theme.inFavour + theme.against },
  ]
  return (
    <g transform={`translate(0 ${top})`} fill="currentColor" fontSize="15">
      <text x={LABELS - 14} y="22" textAnchor="end">
        {shortened(theme.name)}
      </text>
      {parts.map(({ kind, count, from }) =>
        count > 0 ? (
          <rect
            key={kind}
            className={kind}
            x={LABELS + from * scale}
            y="5"
            width={count * scale}
            height={BAR}
            rx="2"
          />
        ) : null,
      )}
      <text x={LABELS + theme.comments * scale + 10} y="22">
        {theme.comments}
      </text>
    </g>
  )
}

function shortened(name: string) {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name
}

const KEYS = [
  { kind: 'in-favour', words: 'for', at: 0 },
  { kind: 'against', words: 'against or worried', at: 70 },
  { kind: 'neither', words: 'mixed or no stance', at: 230 },
]

function Legend({ top }: { top: number }) {
  return (
    <g transform={`translate(${LABELS} ${top})`} fontSize="14" fill="currentColor">
      {KEYS.map(({ kind, words, at }) => (
        <g key={kind} transform={`translate(${at} 0)`}>
          <rect className={kind} width="14" height="14" rx="2" />
          <text x="21" y="12">
            {words}
          </text>
        </g>
      ))}
    </g>
  )
}

import type { ThemeCount } from '#db/queries/codings.server.ts'

const BAR = 10

/** Contributions by theme as bars, for and against; the same numbers stand in a table beside it. */
export function ThemeChart({ themes }: { themes: ThemeCount[] }) {
  const shown = themes.filter((theme) => theme.contributions > 0)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map((theme) => theme.contributions))
  return (
    <div
      className="chart"
      role="img"
      aria-label={`Contributions by theme. ${shown.map(said).join('; ')}.`}
    >
      {shown.map((theme) => (
        <div className="chart-row" key={theme.id}>
          <span className="chart-name">{theme.name}</span>
          <Bar theme={theme} most={most} />
          <span className="chart-count">{theme.contributions}</span>
        </div>
      ))}
      <div className="chart-keys">
        {KEYS.map(({ kind, words }) => (
          <span key={kind}>
            <svg viewBox="0 0 14 14" width="14" height="14">
              <rect className={kind} x="0.5" y="0.5" width="13" height="13" rx="2" />
            </svg>{' '}
            {words}
          </span>
        ))}
      </div>
    </div>
  )
}

const KEYS = [
  { kind: 'in-favour', words: 'for' },
  { kind: 'against', words: 'against or worried' },
  { kind: 'neither', words: 'mixed or no stance' },
]

function said({ name, contributions, inFavour, against }: ThemeCount) {
  return `${name}: ${contributions}, ${inFavour} for, ${against} against`
}

/** Its widths are contributions; the drawing is stretched to the width there is. */
function Bar({ theme, most }: { theme: ThemeCount; most: number }) {
  const { contributions, inFavour, against } = theme
  const parts = [
    { kind: 'in-favour', count: inFavour, from: 0 },
    { kind: 'against', count: against, from: inFavour },
    { kind: 'neither', count: contributions - inFavour - against, from: inFavour + against },
  ]
  return (
    <svg className="chart-bar" viewBox={`0 0 ${most} ${BAR}`} preserveAspectRatio="none">
      {parts.map(({ kind, count, from }) =>
        count > 0 ? <rect key={kind} className={kind} x={from} width={count} height={BAR} /> : null,
      )}
    </svg>
  )
}

/** Drawn on the server; a table beside it has the same numbers. */
export type Bar = {
  /** Its parts one after the other, each a kind the style sheet colours. */
  parts: { kind: BarKind; count: number }[]
  /** What stands at its end. */
  shown: string
}

export type BarKind = 'in-favour' | 'against' | 'neither'

export type BarRow = { name: string; bars: Bar[] }

type Chart = {
  /** What a listener hears in place of the drawing. */
  label: string
  rows: BarRow[]
  keys: { kind: BarKind; words: string }[]
}

const HEIGHT = 10

export function BarChart({ label, rows, keys }: Chart) {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(lengthOf)))
  return (
    <div className="chart" role="img" aria-label={label}>
      {rows.map(({ name, bars }) => (
        <div className="chart-row in-bars" key={name}>
          <span className="chart-name">{name}</span>
          <span className="chart-bars">
            {bars.map((bar, index) => (
              <Line key={index} bar={bar} most={most} />
            ))}
          </span>
        </div>
      ))}
      <div className="chart-keys">
        {keys.map(({ kind, words }) => (
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

function lengthOf({ parts }: Bar) {
  return parts.reduce((length, { count }) => length + count, 0)
}

/** Its widths are what is counted; the drawing is stretched to the width there is. */
function Line({ bar, most }: { bar: Bar; most: number }) {
  const starts = bar.parts.map((_, index) => lengthOf({ ...bar, parts: bar.parts.slice(0, index) }))
  return (
    <span className="chart-line">
      <svg className="chart-bar" viewBox={`0 0 ${most} ${HEIGHT}`} preserveAspectRatio="none">
        {bar.parts.map(({ kind, count }, index) =>
          count > 0 ? (
            <rect key={kind} className={kind} x={starts[index]} width={count} height={HEIGHT} />
          ) : null,
        )}
      </svg>
      <span className="chart-count">{bar.shown}</span>
    </span>
  )
}

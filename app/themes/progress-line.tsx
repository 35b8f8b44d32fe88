import type { Progress } from '#db/queries/reading.server.ts'

/** "312 of 1,204 read · 290 coded · 41 verified", and the same as a bar. */
export function ProgressLine({ progress }: { progress: Progress }) {
  const { all, read, coded, verified } = progress
  return (
    <div className="progress-line">
      <p>
        <strong>{number(read)}</strong> of {number(all)} read · <strong>{number(coded)}</strong>{' '}
        coded · <strong>{number(verified)}</strong> verified
      </p>
      <progress value={read} max={Math.max(all, 1)} aria-label="Read so far" />
    </div>
  )
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}

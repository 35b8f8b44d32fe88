import { counted } from '#app/ui/counted.ts'
import { timeIn } from '#app/ui/dates.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { latestReading } from '#db/queries/readings.server.ts'
import { READING_STAGES } from './reading.ts'
import { useProgress } from './use-progress.ts'

type Reading = Awaited<ReturnType<typeof latestReading>> | null

/** How far a machine has come, and the button that has it read again. */
export function ReadingProgress({ reading, isOpen }: { reading: Reading; isOpen: boolean }) {
  const underWay = reading && !reading.finished_at && !reading.failed_at ? reading : null
  useProgress(underWay !== null)
  return (
    <section aria-label="Reading by machine">
      {reading && <p role="status">{saidOf(reading)}</p>}
      {underWay && (
        <p>
          <progress
            aria-label={READING_STAGES[underWay.stage]}
            max={Math.max(underWay.contributions, 1)}
            value={underWay.done}
          />{' '}
          <a href="?">Load the page again to see how far it has come</a>
        </p>
      )}
      {isOpen && !underWay && (
        <PostForm>
          <Button kind="secondary">
            {reading ? 'Have them read again' : 'Have a machine read the contributions'}
          </Button>
        </PostForm>
      )}
    </section>
  )
}

function saidOf(reading: NonNullable<Reading>) {
  const { stage, done, contributions, coded, suggestions, finished_at, failed_at } = reading
  if (failed_at) return `The reading of ${timeIn(failed_at)} failed. Nothing it had kept is lost.`
  if (stage === 'waiting')
    return 'Waiting to begin. It begins by itself, and you can go on working.'
  const all = counted(contributions, 'contribution')
  if (!finished_at) return `${READING_STAGES[stage]}: ${done.toLocaleString('en-GB')} of ${all}.`
  const read = `Read ${all} on ${timeIn(finished_at)}`
  return suggestions > 0
    ? `${read}, learned from ${coded} that were coded and suggested ${counted(suggestions, 'coding')}.`
    : `${read}. It suggests themes once 50 are coded; ${coded} were.`
}

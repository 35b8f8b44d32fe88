import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/dates.ts'
import type { latestReading } from '#db/queries/readings.server.ts'
import { READING_STAGES } from './reading.ts'

type Reading = Awaited<ReturnType<typeof latestReading>> | null

/** How far a machine has come, and the button that has it read again. */
export function ReadingProgress({ reading, isOpen }: { reading: Reading; isOpen: boolean }) {
  const isReading = reading && !reading.finished_at && !reading.failed_at
  return (
    <section aria-label="Reading by machine">
      {reading && <p role="status">{saidOf(reading)}</p>}
      {isReading && (
        <p>
          <progress
            aria-label={READING_STAGES[reading.stage]}
            max={Math.max(reading.contributions, 1)}
            value={reading.done}
          />{' '}
          <a href="?">Load the page again to see how far it has come</a>
        </p>
      )}
      {isOpen && !isReading && (
        <PostForm>
          <Button kind="secondary">Have a machine read the contributions</Button>
        </PostForm>
      )}
    </section>
  )
}

function saidOf(reading: NonNullable<Reading>) {
  const { stage, done, contributions, coded, suggestions, finished_at, failed_at } = reading
  if (failed_at) return `The reading of ${dateIn(failed_at)} failed. Nothing it had kept is lost.`
  if (!finished_at) return `${READING_STAGES[stage]}: ${done} of ${contributions} contributions.`
  const read = `Read ${contributions} contributions on ${dateIn(finished_at)}`
  return suggestions > 0
    ? `${read}, learned from ${coded} that were coded and suggested ${suggestions} codings.`
    : `${read}. It suggests themes once 50 are coded; ${coded} were.`
}

import { counted } from '#app/ui/counted.ts'
import { timeIn } from '#app/ui/dates.ts'
import type { latestAsking } from '#db/queries/outside-askings.server.ts'
import { useProgress } from '../use-progress.ts'
import { ASKING_ENDS, hostOf } from './model.ts'

type Outside = {
  /** The model that is on, for the whole site. */
  on: { name: string; address: string } | null
  asking: Awaited<ReturnType<typeof latestAsking>>
  slug: string
}

/** Whether contributions leave the council for their themes, where to, and how far that has come. */
export function OutsideModel({ on, asking, slug }: Outside) {
  const isGoingOn = asking !== null && asking.ended_at === null
  useProgress(isGoingOn)
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">Who suggests themes</h2>
      <p>{on ? <Used {...on} /> : UNUSED}</p>
      {asking && <p role="status">{saidOf(asking)}</p>}
      {asking && isGoingOn && (
        <p>
          <progress
            aria-label={`Asking ${asking.model}`}
            max={Math.max(asking.to_ask, asking.asked, 1)}
            value={asking.asked}
          />{' '}
          <a href="?">Load the page again to see how far it has come</a>
        </p>
      )}
      {asking && (
        <p>
          <a href={`/officer/reviews/${slug}/outside-questions`}>
            What it was shown, word for word
          </a>
        </p>
      )}
    </section>
  )
}

const UNUSED =
  'The machine on this computer suggests them. No model outside is switched on, so nothing is sent anywhere.'

function Used({ name, address }: { name: string; address: string }) {
  return (
    <>
      <strong>{name}</strong>, a language model outside the council at {hostOf(address)}, suggests
      them once fifty are coded: an administrator switched it on for this site. It is sent the words
      of comments that the public reads and of letters that nobody has coded, without names and
      addresses. Where it does not answer, the machine on this computer does.
    </>
  )
}

/** How many it was asked about, what it left unanswered, and why it goes on or does not. */
function saidOf(asking: NonNullable<Outside['asking']>) {
  const { model, began_at, to_ask, asked, answered, failed, ended_because } = asking
  // Until it has ended, some are on their way.
  const unanswered = ended_because ? asked - answered : failed
  return [
    `Since ${timeIn(began_at)} ${model} was shown ${asked.toLocaleString('en-GB')} of ${counted(to_ask, 'contribution')} and answered for ${answered.toLocaleString('en-GB')}.`,
    unanswered > 0 &&
      `It gave no usable answer for ${unanswered.toLocaleString('en-GB')}: there stands what the machine on this computer suggests.`,
    ended_because ? ASKING_ENDS[ended_because] : 'It is being asked further, in the background.',
  ]
    .filter(Boolean)
    .join(' ')
}

import { counted } from '#app/ui/counted.ts'
import { When } from '#app/ui/when.tsx'

export type Telling = {
  looked_at: number
  total: number
  finished_at: string | null
  stopped_at: string | null
  owed: number
  sent: number
  dropped: number
  failed: number
}

/** How far everyone who took part has been told. */
export function TellingLine({ telling }: { telling: Telling }) {
  const { looked_at, total, finished_at, stopped_at, owed, sent, dropped, failed } = telling
  const waiting = owed - sent - dropped - failed
  return (
    <>
      <p>
        {finished_at ? (
          <>
            Everyone who took part was found by <When at={finished_at} withTime />.
          </>
        ) : stopped_at ? (
          <>
            Telling stopped on <When at={stopped_at} withTime />.
          </>
        ) : (
          `We are finding everyone who took part: ${looked_at} of ${counted(total, 'contribution')} looked at.`
        )}
      </p>
      <p>
        {counted(owed, 'mail')}: {sent} sent, {waiting} waiting, {dropped} not wanted or let go,{' '}
        {failed} failed.
      </p>
    </>
  )
}

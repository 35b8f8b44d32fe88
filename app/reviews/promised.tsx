import { Notice } from '#app/ui/notice.tsx'
import { dateIn } from '#app/ui/when.tsx'

type Promise = { closesOn: string; dueOn: string; isClosed: boolean; isLate: boolean }

/** When people hear the outcome, and whether the council is late with it. */
export function Promised({ closesOn, dueOn, isClosed, isLate }: Promise) {
  if (isLate) {
    return (
      <Notice warning>
        <p>
          The outcome is late. It was due on {dateIn(dueOn)}, twelve weeks after the review closed
          on {dateIn(closesOn)}.
        </p>
      </Notice>
    )
  }
  return (
    <p>
      {isClosed ? 'It closed on' : 'Have your say until'} {dateIn(closesOn)}. The outcome is due by{' '}
      {dateIn(dueOn)}.
    </p>
  )
}

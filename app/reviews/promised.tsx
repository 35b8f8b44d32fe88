import { Notice } from '#app/ui/notice.tsx'
import { dateIn } from '#app/ui/when.tsx'

type Promise = {
  closesOn: string
  dueOn: string
  isClosed: boolean
  isLate: boolean
  /** Once the evidence is sealed: what is said after it is not in it. */
  handedOverAt?: string | null | undefined
}

/** When people hear the outcome, and whether the council is late with it. */
export function Promised({ closesOn, dueOn, isClosed, isLate, handedOverAt }: Promise) {
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
      {saidUntil({ closesOn, isClosed, handedOverAt })} The outcome is due by {dateIn(dueOn)}.
    </p>
  )
}

function saidUntil({
  closesOn,
  isClosed,
  handedOverAt,
}: Pick<Promise, 'closesOn' | 'isClosed' | 'handedOverAt'>) {
  if (isClosed) return `It closed on ${dateIn(closesOn)}.`
  if (!handedOverAt) return `Have your say until ${dateIn(closesOn)}.`
  return `What was said was handed over on ${dateIn(handedOverAt)}. A comment sent since then is read and answered, and is not in the evidence.`
}

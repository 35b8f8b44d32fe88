import { Notice } from '#app/ui/notice.tsx'
import { STAFF_DONE, type StaffDone } from './staff-done.ts'

/** Says what was just done, if anything was. */
export function DoneNotice({ done }: { done: StaffDone | null }) {
  if (!done) return null
  return (
    <Notice>
      <p>{STAFF_DONE[done]}</p>
    </Notice>
  )
}

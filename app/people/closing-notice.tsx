import { Notice } from '#app/ui/notice.tsx'
import { When } from '#app/ui/when.tsx'

/** For whoever asked for their account to be closed and is still here. */
export function ClosingNotice({ closesAt }: { closesAt: string | null }) {
  if (closesAt === null) return null
  return (
    <Notice warning>
      <p>
        Your account will be closed on <When at={closesAt} withTime />.{' '}
        <a href="/account/closure">Keep it, or see what happens</a>
      </p>
    </Notice>
  )
}

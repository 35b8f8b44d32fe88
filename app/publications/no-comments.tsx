import type { Mode } from '#db/schema/screening.ts'
import { When } from '#app/ui/when.tsx'

type Page = {
  moderation: Mode
  moderation_since: string | null
  moderation_reason: string | null
}

export function headingWithout({ moderation }: Pick<Page, 'moderation'>) {
  return moderation === 'read_only' ? 'This page is read-only' : 'Comments are closed'
}

/** Why nothing can be said here any more, where an officer has said so. */
export function WhyNoComments({ page }: { page: Page }) {
  const { moderation, moderation_since, moderation_reason } = page
  return (
    <>
      {moderation === 'read_only' && (
        <p>
          What was said stays. Nobody can comment, reply, change a comment or support one for the
          time being.
        </p>
      )}
      {(moderation === 'read_only' || moderation === 'closed') && moderation_since && (
        <p>
          Since <When at={moderation_since} withTime />. The reason: {moderation_reason}
        </p>
      )}
    </>
  )
}

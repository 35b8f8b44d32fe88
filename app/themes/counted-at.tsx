import { When } from '#app/ui/when.tsx'

/** Said where very much is counted, and what is shown is as old as that. */
export function CountedAt({ at }: { at: string | null }) {
  if (at === null) return null
  return (
    <p className="quiet">
      Counted <When at={at} withTime />, and anew every five minutes.
    </p>
  )
}

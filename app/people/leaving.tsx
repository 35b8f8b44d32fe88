import { When } from '#app/ui/when.tsx'

type Page = {
  id: string
  name: string
  removal: { removed_on: string; plannedBy: string } | null
}

/** Where the end of a provider is planned, or given up. */
export function Leaving({ id, name, removal }: Page) {
  if (!removal) {
    return (
      <p>
        <a href={`/admin/providers/${id}/removal`}>Plan the end of {name}</a>
      </p>
    )
  }
  return (
    <p>
      It signs nobody in from <When at={removal.removed_on} /> on, planned by {removal.plannedBy}.{' '}
      <a href={`/admin/providers/${id}/removal/end`}>Keep {name} after all</a>
    </p>
  )
}

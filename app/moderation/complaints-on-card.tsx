import { counted } from '#app/ui/counted.ts'
import { ComplaintList, type Listed } from './complaint-list.tsx'

/** Notices of complaint about the comment; the page of its public says nothing of them. */
export function ComplaintsOnCard({ complaints }: { complaints: Listed[] }) {
  if (complaints.length === 0) return null
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">
        {counted(complaints.length, 'notice of complaint', 'notices of complaint')}
      </h2>
      <ComplaintList complaints={complaints} />
    </section>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { complaintsClosed, complaintsOpen } from '#db/queries/complaints.server.ts'
import { ComplaintList } from '#app/moderation/complaint-list.tsx'
import { listedComplaints } from '#app/moderation/complaint-listed.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'settle_complaint')
  const { searchParams } = new URL(request.url)
  const before = addressWord(searchParams.get('before')) || null
  const [open, closed] = await Promise.all([
    complaintsOpen(db),
    complaintsClosed(db, { before, limit: A_PAGE + 1 }),
  ])
  const at = now()
  const last = closed.length > A_PAGE ? closed[A_PAGE - 1] : undefined
  const listed = await listedComplaints(db, { complaints: open, at })
  return {
    open: listed.sort((one, other) => (one.due ?? '').localeCompare(other.due ?? '')),
    closed: await listedComplaints(db, { complaints: closed.slice(0, A_PAGE), at }),
    isEntered: searchParams.get('entered') === 'yes',
    first: before ? '/officer/complaints' : null,
    next: last ? `/officer/complaints?before=${last.id}` : null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Notices of complaint' }]

export default function Complaints() {
  const { open, closed, isEntered, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      {isEntered && (
        <Notice>
          <p>The notice is entered, and its 48 hours run. We are writing to the complainant.</p>
        </Notice>
      )}
      <h1>Notices of complaint</h1>
      <p>
        Whoever a comment defames may send a notice. Each step has its time: 48 hours, without
        weekends and bank holidays, and five days for the author to answer.
      </p>
      <p>
        <a href="/officer/complaints/new">Enter a notice that came on paper</a>
      </p>
      <h2>Open</h2>
      {open.length === 0 && <p>None.</p>}
      <ComplaintList complaints={open} />
      {closed.length > 0 && (
        <>
          <h2>Closed</h2>
          <ComplaintList complaints={closed} />
          <Pager first={first} next={next} />
        </>
      )}
    </main>
  )
}

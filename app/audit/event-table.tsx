import { ScrollTable } from '#app/ui/scroll-table.tsx'
import { When } from '#app/ui/when.tsx'
import { actionInWords, detailInWords } from './chapter.ts'

type Event = {
  id: string
  action: string
  actor_id: string | null
  actor: string | null
  about: string | null
  subject: string
  subject_id: string
  detail: string | null
  at: string
  number: number | null
}

/** One line an event; a name leads to all that its person did. */
export function EventTable({ events }: { events: Event[] }) {
  return (
    <ScrollTable label="Audit log">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Row event={event} key={event.id} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function Row({ event }: { event: Event }) {
  const { action, actor, about, actor_id, subject, subject_id, at, number } = event
  const detail = detailInWords(event.detail)
  return (
    <tr>
      <td>{number ?? 'waits'}</td>
      <td>
        <When at={at} withTime />
      </td>
      <td>
        {actionInWords(action)}
        {detail && <span className="quiet under">{detail}</span>}
      </td>
      <td>{actor_id ? <a href={eventsOf(actor_id)}>{actor}</a> : nobodyIn(subject)}</td>
      <td>{about ? <a href={eventsOf(subject_id)}>{about}</a> : <code>{subject_id}</code>}</td>
    </tr>
  )
}

/** A form is refused before we ask who sent it; whatever else has no person, Folkmoot did. */
function nobodyIn(subject: string) {
  return subject === 'access' ? 'Not known' : 'Folkmoot'
}

function eventsOf(person: string) {
  return `/admin/audit?${new URLSearchParams({ person })}`
}

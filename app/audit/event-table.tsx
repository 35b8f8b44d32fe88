import { ScrollTable } from '#app/ui/scroll-table.tsx'
import { When } from '#app/ui/when.tsx'

type Event = {
  id: string
  what: string
  more: string
  actor_id: string | null
  actor: string | null
  /** Its name, its reference or the word in its address. */
  about: string | null
  subject: string
  subject_id: string
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
  const { what, more, actor, actor_id, subject, at, number } = event
  return (
    <tr>
      <td>{number ?? 'waits'}</td>
      <td>
        <When at={at} withTime />
      </td>
      <td>
        {what}
        {more && <span className="quiet under">{more}</span>}
      </td>
      <td>{actor_id ? <a href={eventsOf(actor_id)}>{actor}</a> : nobodyIn(subject)}</td>
      <td>
        <About event={event} />
      </td>
    </tr>
  )
}

function About({ event: { about, subject, subject_id } }: { event: Event }) {
  if (!about) return <code>{subject_id}</code>
  return subject === 'person' ? <a href={eventsOf(subject_id)}>{about}</a> : <>{about}</>
}

/** A form is refused before we ask who sent it; whatever else has no person, Folkmoot did. */
function nobodyIn(subject: string) {
  return subject === 'access' ? 'Not known' : 'Folkmoot'
}

function eventsOf(person: string) {
  return `/admin/audit?${new URLSearchParams({ person })}`
}

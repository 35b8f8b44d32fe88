import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { credentialsOf } from '#db/queries/credentials.server.ts'
import { appointmentsOf, grantsOf, lastHere, portfolios } from '#db/queries/staff.server.ts'
import { AppointmentForm, Appointments } from '#app/people/appointments.tsx'
import { Access } from '#app/people/access.tsx'
import { DoneNotice } from '#app/people/done-notice.tsx'
import { Grants } from '#app/people/grants.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { personFrom } from '#app/people/person-from.server.ts'
import { wayIn } from '#app/people/providers.server.ts'
import { staffDone } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireAct(request, 'manage_people')
  const person = await personFrom(params)
  const [credentials, grants, appointments, offered, last] = await Promise.all([
    credentialsOf(db, person.id),
    grantsOf(db, person.id),
    appointmentsOf(db, person.id),
    portfolios(db),
    lastHere(db, person.id),
  ])
  return {
    person,
    done: staffDone(request),
    isSelf: person.id === viewer.id,
    today: londonDate(now()),
    signsInBy: credentials.map(wayIn),
    last,
    grants,
    appointments,
    portfolios: offered,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.person.name ?? 'Person' },
]

export default function Person() {
  const { person, done, isSelf, today, signsInBy, last, grants, appointments, portfolios } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <p>
        <a href="/admin/people">People</a>
      </p>
      <h1>{person.name}</h1>
      <DoneNotice done={done} />
      <p className="lede">{person.email ?? 'No confirmed address'}</p>
      <p className="quiet">
        {signsInBy.length > 0
          ? `Signs in by ${new Intl.ListFormat('en-GB').format(signsInBy)}`
          : 'A guest: no way to sign in yet'}
        {person.secondFactorAt && ', with codes from an authenticator'}
      </p>
      <p className="quiet">
        Here since <When at={person.created_at} />
        {last.seenAt && (
          <>
            {' '}
            · last seen <When at={last.seenAt} withTime />
          </>
        )}
        {last.commentedAt && (
          <>
            {' '}
            · last comment <When at={last.commentedAt} withTime />
          </>
        )}
      </p>
      <h2>Roles</h2>
      <Grants grants={grants} person={person} isSelf={isSelf} />
      <h2>Posts</h2>
      <Appointments appointments={appointments} />
      <AppointmentForm person={person} portfolios={portfolios} typed={{ started_on: today }} />
      <h2>Access</h2>
      <Access person={person} isSelf={isSelf} />
      <p>
        <a href={`/admin/audit?${new URLSearchParams({ person: person.id })}`}>
          What is on record about them
        </a>
      </p>
    </main>
  )
}

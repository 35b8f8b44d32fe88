import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { CHAPTERS } from '#app/audit/chapter.ts'
import { EventTable } from '#app/audit/event-table.tsx'
import { logPage } from '#app/audit/log-page.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'read_audit')
  return logPage(db, new URL(request.url).searchParams)
}

export const meta: MetaFunction = () => [{ title: 'Audit log' }]

export default function AuditLog() {
  const { events, asked, head, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap wide" id="main">
      <h1>Audit log</h1>
      <p className="lede">
        Who did what, and when. It holds codes and numbers alone: no comment, no address.
      </p>
      <Filter {...asked} />
      {events.length === 0 ? (
        <p>
          Nothing like this has happened. <a href="/admin/audit">See everything</a>
        </p>
      ) : (
        <EventTable events={events} />
      )}
      <Pager first={first} next={next} />
      <h2>Has anything been changed?</h2>
      <p>
        Each event is tied to the one before it. Note this head where nobody who runs the database
        can reach it, and later ask <code>folkmoot audit verify --expect</code> whether it still
        fits.
      </p>
      <p className="head-of-chain">
        <code>{head}</code>
      </p>
    </main>
  )
}

type Asked = { about: string; person: string; on: string }

function Filter({ about, person, on }: Asked) {
  const choices = Object.entries(CHAPTERS).map(([value, label]) => ({ value, label }))
  return (
    <form className="filter" method="get" action="/admin/audit">
      <SelectField name="about" label="About" empty="Everything" choices={choices} value={about} />
      <TextField name="person" label="Person’s id" value={person} />
      <TextField name="on" label="Day" type="date" value={on} />
      <div className="buttons">
        <button type="submit" className="govuk-button govuk-button--secondary">
          Show
        </button>
        {(about || person || on) && <a href="/admin/audit">See everything</a>}
      </div>
    </form>
  )
}

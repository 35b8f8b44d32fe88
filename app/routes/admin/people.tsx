import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { openInvitations, peopleFound, staff, waysInOf, workOf } from '#db/queries/staff.server.ts'
import { addressFrom } from '#app/people/address.ts'
import { DoneNotice } from '#app/people/done-notice.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { InvitationForm } from '#app/people/invitation-form.tsx'
import { OpenInvitations } from '#app/people/open-invitations.tsx'
import { PeopleList } from '#app/people/people-list.tsx'
import { wayIn } from '#app/people/providers.server.ts'
import { staffDone } from '#app/people/staff-done.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { TextField } from '#app/ui/fields.tsx'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  const search = new URL(request.url).searchParams
  const asked = addressWord(search.get('q')).trim()
  const [at, after] = [now(), afterFrom(search.get('after'))]
  const today = londonDate(at)
  const found = asked
    ? await peopleFound(db, { words: asked, address: addressFrom(asked) })
    : await staff(db, { today, after, limit: A_PAGE + 1 })
  const people = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? people.at(-1) : undefined
  const work = await workOf(db, { people: people.map(({ id }) => id), today })
  const waysIn = await waysInOf(
    db,
    people.map(({ id }) => id),
  )
  return {
    asked,
    people: people.map((person) => ({
      ...person,
      signsInBy: waysIn.filter((row) => row.person_id === person.id).map(wayIn),
      work: [
        ...work.roles.filter((row) => row.person_id === person.id).map(({ role }) => role),
        ...work.posts.filter((row) => row.person_id === person.id).map(({ post }) => post),
      ],
    })),
    invitations: await openInvitations(db, at),
    done: staffDone(request),
    first: after ? '/admin/people' : null,
    next: last
      ? `/admin/people?${new URLSearchParams({ after: `${last.id}~${last.name}` })}`
      : null,
  }
}

/** A place in the list: an id and a name, which may hold anything. */
function afterFrom(text: string | null) {
  const [id = '', ...name] = addressWord(text).split('~')
  return id && name.length > 0 ? { id, name: name.join('~') } : null
}

export const meta: MetaFunction = () => [{ title: 'People' }]

export default function People() {
  const { asked, people, invitations, done, first, next } = useLoaderData<typeof loader>()
  return (
    <main className="wrap" id="main">
      <h1>People</h1>
      <DoneNotice done={done} />
      <form method="get" role="search" className="find">
        <TextField
          name="q"
          label="Find somebody"
          hint="By the whole address, or how the name begins"
          value={asked}
        />
        <button className="govuk-button govuk-button--secondary">Find</button>
      </form>
      <h2>{asked ? `Found for “${asked}”` : 'Those who work here'}</h2>
      <PeopleList people={people} />
      {asked && (
        <p>
          <a href="/admin/people">Everyone who works here</a>
        </p>
      )}
      <Pager first={first} next={next} />
      <h2>Invite somebody</h2>
      <InvitationForm typed={{}} />
      <OpenInvitations invitations={invitations} />
    </main>
  )
}

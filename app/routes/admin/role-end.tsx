import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction, type Params } from '@remix-run/react'
import { grantsOf } from '#db/queries/staff.server.ts'
import { colleagueFrom } from '#app/people/colleague-from.server.ts'
import { Concerned } from '#app/people/concerned.tsx'
import { endRole } from '#app/people/grant-role.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { ROLE_TITLES } from '#app/people/person.ts'
import { pageOfPerson } from '#app/people/person-address.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound, refuse, tooLate } from '#app/platform/refuse.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  const role = roleFrom(params)
  const grants = await grantsOf(db, person.id)
  const held = grants.find((grant) => grant.role === role && !grant.ended_at)
  if (!held) throw redirect(pageOfPerson(person))
  return { id: person.id, name: person.name, email: person.email, role, source: held.source }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const grantedBy = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, grantedBy)
  await readForm(request)
  const role = roleFrom(params)
  const ended = await endRole(db, { person, role, grantedBy, at: now() })
  if (!ended.ok && ended.why === 'not_held') throw tooLate()
  if (!ended.ok) throw refuse({ status: 409, problem: 'too_late', because: LAST })
  return redirect(saying(pageOfPerson(person), 'role_ended'))
}

const LAST = 'They are the last administrator, and one is always left.'

function roleFrom({ role }: Params): 'officer' | 'administrator' {
  if (role !== 'officer' && role !== 'administrator') throw notFound()
  return role
}

export const meta: MetaFunction = () => [{ title: 'End a role' }]

export default function RoleEnd() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question={`End the role of ${person.name} as ${ROLE_TITLES[person.role]}?`}
      button="End the role"
      kind="warning"
      keep={{ href: pageOfPerson(person), words: 'Keep it as it is' }}
    >
      <Concerned {...person} />
      <p>
        As soon as you press the button, they are signed out everywhere. They can sign in again, but
        no longer as {ROLE_TITLES[person.role]}. What they decided stays on record under their name.
      </p>
      {person.source === 'directory' ? (
        <p>
          The directory gave them this role. Have them taken out of its group first: otherwise the
          role comes back when they next sign in with it.
        </p>
      ) : (
        <p>To give the role back, send them a new invitation.</p>
      )}
    </Confirmation>
  )
}

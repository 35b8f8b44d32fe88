import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { colleagueFrom } from '#app/people/colleague-from.server.ts'
import { Concerned } from '#app/people/concerned.tsx'
import { disable } from '#app/people/disable.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { pageOfPerson } from '#app/people/person-address.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  if (person.disabled_at) throw redirect(pageOfPerson(person))
  return { id: person.id, name: person.name, email: person.email }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  await readForm(request)
  if (!(await disable(db, { person, by, at: now() }))) {
    throw refuse({ status: 409, problem: 'too_late', because: LAST })
  }
  return redirect(saying(pageOfPerson(person), 'disabled'))
}

const LAST = 'They are the last administrator, and one is always left.'

export const meta: MetaFunction = () => [{ title: 'Disable somebody' }]

export default function Disabling() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question={`Disable ${person.name}?`}
      button="Disable, and end every session"
      kind="warning"
      keep={{ href: pageOfPerson(person), words: 'Keep it as it is' }}
    >
      <Concerned {...person} />
      <p>
        As soon as you press the button, they are signed out everywhere, and none of their ways to
        sign in works. If they try, they read that this account cannot be used.
      </p>
      <p>
        Their roles and posts stay on record, and so does everything they wrote and decided. You can
        let them in again at any time, on their page.
      </p>
    </Confirmation>
  )
}

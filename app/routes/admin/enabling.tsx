import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { colleagueFrom } from '#app/people/colleague-from.server.ts'
import { Concerned } from '#app/people/concerned.tsx'
import { enable } from '#app/people/disable.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { pageOfPerson } from '#app/people/person-address.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  if (!person.disabled_at) throw redirect(pageOfPerson(person))
  return { id: person.id, name: person.name, email: person.email }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  await readForm(request)
  await enable(db, { person, by, at: now() })
  return redirect(saying(pageOfPerson(person), 'enabled'))
}

export const meta: MetaFunction = () => [{ title: 'Let somebody in again' }]

export default function Enabling() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question={`Let ${person.name} in again?`}
      button="Let them in again"
      keep={{ href: pageOfPerson(person), words: 'Keep it as it is' }}
    >
      <Concerned {...person} />
      <p>
        From then on they can sign in as they did before. Roles that were not ended and posts that
        still run count again at once. We do not write to them: tell them yourself.
      </p>
      <p>You can disable them again at any time, on their page.</p>
    </Confirmation>
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { colleagueFrom } from '#app/people/colleague-from.server.ts'
import { Concerned } from '#app/people/concerned.tsx'
import { takeSecondFactor } from '#app/people/disable.server.ts'
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
  if (!person.secondFactorAt) throw redirect(pageOfPerson(person))
  return { id: person.id, name: person.name, email: person.email }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await colleagueFrom(params, by)
  await readForm(request)
  await takeSecondFactor(db, { person, by, at: now() })
  return redirect(saying(pageOfPerson(person), 'second_factor_taken'))
}

export const meta: MetaFunction = () => [{ title: 'Take away a second factor' }]

export default function SecondFactorRemoval() {
  const person = useLoaderData<typeof loader>()
  return (
    <Confirmation
      question={`Take away the second factor of ${person.name}?`}
      button="Take it away"
      kind="warning"
      keep={{ href: pageOfPerson(person), words: 'Keep it as it is' }}
    >
      <Concerned {...person} />
      <p>
        For somebody who lost their device and their recovery codes. Make sure that it is they who
        ask: meet them, or call them on a number you know.
      </p>
      <p>
        As soon as you press the button, they are signed out everywhere, and their authenticator and
        recovery codes no longer count. {person.email && 'We write to them that it was done. '}
        Before they can work here again, they sign in and set up a new second factor.
      </p>
      <p>This cannot be undone: the old codes do not come back.</p>
    </Confirmation>
  )
}

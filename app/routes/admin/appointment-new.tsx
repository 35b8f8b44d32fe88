import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { portfolios } from '#db/queries/staff.server.ts'
import { appointMember } from '#app/people/appoint.server.ts'
import { AppointmentForm } from '#app/people/appointments.tsx'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { pageOfPerson } from '#app/people/person-address.ts'
import { personFrom } from '#app/people/person-from.server.ts'
import { parseAppointment } from '#app/people/staff-form.ts'
import { saying } from '#app/people/staff-done.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  return { person: await personFrom(params), portfolios: await portfolios(db) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const person = await personFrom(params)
  const appointment = parseAppointment(await readForm(request))
  if (!appointment.ok) return data(appointment, { status: 422 })
  const { post, started_on: startedOn, portfolio } = appointment.value
  await appointMember(db, { person, post, startedOn, portfolio, by, at: now() })
  return redirect(saying(pageOfPerson(person), 'appointed'))
}

export const meta: MetaFunction = () => [{ title: 'Appoint to a post' }]

export default function NewAppointment() {
  const { person, portfolios } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Appoint {person.name} to a post</h1>
      <AppointmentForm
        person={person}
        portfolios={portfolios}
        typed={answer?.typed ?? {}}
        errors={answer?.errors ?? {}}
      />
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { runningAppointment } from '#db/queries/staff.server.ts'
import { endAppointment } from '#app/people/appoint.server.ts'
import { requireAct, requireFreshProof } from '#app/people/guard.server.ts'
import { pageOfPerson } from '#app/people/person-address.ts'
import { parseLastDay } from '#app/people/staff-form.ts'
import { saying } from '#app/people/staff-done.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { Confirmation } from '#app/ui/confirmation.tsx'
import { dateIn } from '#app/ui/dates.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const appointment = await runningAppointment(db, addressWord(params.id))
  if (!appointment) throw redirect('/admin/people')
  const today = londonDate(now())
  const firstDay = appointment.started_on
  return { ...appointment, lastDay: today < firstDay ? firstDay : today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await requireAct(request, 'manage_people')
  await requireFreshProof(request)
  const last = parseLastDay(await readForm(request))
  if (!last.ok) return data(last, { status: 422 })
  const { ended_on: endedOn } = last.value
  const appointment = await runningAppointment(db, addressWord(params.id))
  if (!appointment) throw tooLate()
  if (endedOn < appointment.started_on) {
    const errors = { ended_on: `The last day must be ${dateIn(appointment.started_on)} or later` }
    return data({ errors, typed: { ended_on: endedOn } }, { status: 422 })
  }
  const ended = await endAppointment(db, { appointment: appointment.id, endedOn, by, at: now() })
  if (!ended) throw tooLate()
  return redirect(saying(pageOfPerson({ id: ended.person }), 'post_ended'))
}

export const meta: MetaFunction = () => [{ title: 'End a post' }]

export default function AppointmentEnd() {
  const { person, holder, post, started_on, lastDay } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Confirmation
      before={<ErrorSummary errors={answer?.errors} />}
      question={`End the post of ${holder}?`}
      button="End the post"
      kind="warning"
      keep={{ href: pageOfPerson({ id: person }), words: 'Keep it as it is' }}
    >
      <p className="lede">
        {post}, since <When at={started_on} />
      </p>
      <p>
        As soon as you press the button, they are signed out everywhere. If they sign in again, they
        hold the post until the end of its last day. What they published and said in the post stays,
        under their name and the post.
      </p>
      <p>This cannot be undone, but you can appoint them to the same post again.</p>
      <TextField
        name="ended_on"
        type="date"
        label="Last day"
        hint="The post counts on this day, until midnight."
        width="govuk-input--width-10"
        value={answer?.typed.ended_on ?? lastDay}
        errors={answer?.errors}
      />
    </Confirmation>
  )
}

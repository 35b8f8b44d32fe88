import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { parseWorkingHours } from '#app/moderation/calendar-form.ts'
import { decisionTarget } from '#app/moderation/calendar.server.ts'
import { setWorkingHours } from '#app/moderation/set-calendar.server.ts'
import { WEEKDAYS } from '#app/moderation/weekday.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Checkboxes, ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_calendar')
  const { weekdays, opens, closes, targetDays } = await decisionTarget(db)
  return { weekdays, opens, closes, target_days: String(targetDays) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_calendar')
  const hours = parseWorkingHours(await readForm(request))
  if (!hours.ok) return data(hours, { status: 422 })

  await setWorkingHours(db, { hours: hours.value, by, at: now() })
  return redirect('/admin/calendar')
}

export const meta: MetaFunction = () => [{ title: 'Change the working hours' }]

export default function WorkingHoursPage() {
  const standing = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = { ...standing, ...answer?.typed }
  const errors = answer?.errors
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={weekdayFirst(errors)} />
      <h1>Change the working hours</h1>
      <p>
        What waits already is counted by the new hours too, and so is the time we tell residents.
      </p>
      <PostForm>
        <Checkboxes
          name="weekday"
          label="Days officers work"
          errors={weekdayFirst(errors)}
          chosen={[...(typed.weekdays ?? '')]}
          choices={WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <TextField
          name="opens"
          label="The day begins"
          hint="London time, such as 09:00"
          width="govuk-input--width-5"
          errors={errors}
          value={typed.opens}
        />
        <TextField
          name="closes"
          label="The day ends"
          width="govuk-input--width-5"
          errors={errors}
          value={typed.closes}
        />
        <TextField
          name="target_days"
          label="Working days in which a comment is decided"
          width="govuk-input--width-5"
          inputMode="numeric"
          errors={errors}
          value={typed.target_days}
        />
        <Button>Save</Button>
      </PostForm>
      <p>
        <a href="/admin/calendar">Back to the calendar</a>
      </p>
    </main>
  )
}

/** The boxes are called `weekday`, one field each; what is said of them all is said there. */
function weekdayFirst(errors: Record<string, string> | undefined) {
  if (!errors?.weekdays) return errors
  const { weekdays, ...others } = errors
  return { weekday: weekdays, ...others }
}

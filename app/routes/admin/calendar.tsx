import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { latestWorkingHours } from '#db/queries/working-calendar.server.ts'
import { parseBankHoliday } from '#app/moderation/calendar-form.ts'
import { bankHolidays, decisionTarget } from '#app/moderation/calendar.server.ts'
import { addBankHoliday } from '#app/moderation/set-calendar.server.ts'
import { weekdaysInWords } from '#app/moderation/weekday.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { counted } from '#app/ui/counted.ts'
import { ErrorSummary, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn, When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_calendar')
  const [{ holidays: _, ...target }, set, holidays] = await Promise.all([
    decisionTarget(db),
    latestWorkingHours(db),
    bankHolidays(db),
  ])
  const today = londonDate(now())
  const days = [...holidays]
    .map(([day, title]) => ({ day, title }))
    .filter(({ day }) => day >= today.slice(0, 4))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const coming = days.filter(({ day }) => day >= today)
  const past = days.filter(({ day }) => day < today)
  return { target, coming, past, set: set ? { at: set.set_at, by: set.setBy } : null }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_calendar')
  const holiday = parseBankHoliday(await readForm(request))
  if (!holiday.ok) return data(holiday, { status: 422 })

  await addBankHoliday(db, { ...holiday.value, by, at: now() })
  return redirect('/admin/calendar')
}

export const meta: MetaFunction = () => [{ title: 'Working hours and bank holidays' }]

export default function CalendarPage() {
  const { target, coming, past, set } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Working hours and bank holidays</h1>
      <p>
        Officers decide within {counted(target.targetDays, 'working day')}. A working day is{' '}
        {weekdaysInWords(target.weekdays)}, {target.opens} to {target.closes}, and no bank holiday.
        {set && (
          <>
            {' '}
            Set{set.by && ` by ${set.by}`}, <When at={set.at} withTime />.
          </>
        )}
      </p>
      <p>
        <a href="/admin/calendar/hours">Change the hours</a>
      </p>
      <h2>Bank holidays</h2>
      {coming.length === 0 && <p>None is to come. Add the ones your officers keep.</p>}
      <Holidays days={coming} />
      {past.length > 0 && (
        <details>
          <summary>{counted(past.length, 'day')} that have passed</summary>
          <Holidays days={past} />
        </details>
      )}
      <h2>Add a bank holiday</h2>
      <PostForm>
        <TextField
          name="day"
          label="Day"
          type="date"
          width="govuk-input--width-10"
          errors={answer?.errors}
          value={answer?.typed.day}
        />
        <TextField name="title" label="Name" errors={answer?.errors} value={answer?.typed.title} />
        <Button>Add it</Button>
      </PostForm>
    </main>
  )
}

/** Each can be made a working day again: waits that it was in are counted anew. */
function Holidays({ days }: { days: { day: string; title: string }[] }) {
  return (
    <ul className="rows">
      {days.map(({ day, title }) => (
        <li key={day} className="holiday">
          <span>
            {dateIn(`${day}T12:00:00Z`)}: {title}
          </span>
          <PostForm action={`/admin/calendar/${day}/removal`}>
            <button type="submit" className="as-link">
              Make it a working day
              <span className="govuk-visually-hidden">: {dateIn(`${day}T12:00:00Z`)}</span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}

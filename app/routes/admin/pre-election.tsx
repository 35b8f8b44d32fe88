import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { preElectionPeriods } from '#db/queries/pre-election.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { parsePeriod } from '#app/replies/briefing-forms.ts'
import { setPreElection } from '#app/replies/pre-election.server.ts'
import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_pre_election')
  return { periods: await preElectionPeriods(db), today: londonDate(now()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_pre_election')
  const period = parsePeriod(await readForm(request))
  if (!period.ok) return data(period, { status: 422 })

  await setPreElection(db, { ...period.value, by, at: now() })
  return redirect('/admin/pre-election')
}

export const meta: MetaFunction = () => [{ title: 'Before an election' }]

const USUAL_LINE =
  'An answer is ready. Cabinet members do not publish replies in the weeks before an election; it appears here afterwards.'

export default function PreElection() {
  const { periods, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Before an election</h1>
      <p>
        In this time what cabinet members sign is kept, and residents read a holding line under the
        comment. When it is over, each reply goes to its member to be read once more and published.
        Officers may reply as the council all the while.
      </p>
      {periods.length === 0 && <p>None is set.</p>}
      <ul className="cards">
        {periods.map((period) => (
          <li key={period.id}>
            <p className="labels">
              <Tag tone={isOn(period, today) ? 'brand' : 'plain'}>{stageOf(period, today)}</Tag>
            </p>
            <h2>
              {dateIn(period.starts_on)} to {dateIn(period.ends_on)}
            </h2>
            <p>{period.holding_line}</p>
            {period.setBy && <p className="quiet">Set by {period.setBy}</p>}
            {!period.ended_at && period.ends_on >= today && (
              <PostForm action={`/admin/pre-election/${period.id}/end`}>
                <button type="submit" className="as-link">
                  End it today
                  <span className="govuk-visually-hidden">: {dateIn(period.starts_on)}</span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      <h2>Set the next one</h2>
      <PostForm>
        <TextField
          name="starts_on"
          label="First day"
          type="date"
          width="govuk-input--width-10"
          errors={answer?.errors}
          value={answer?.typed.starts_on}
        />
        <TextField
          name="ends_on"
          label="Last day"
          hint="Usually the day of the election."
          type="date"
          width="govuk-input--width-10"
          errors={answer?.errors}
          value={answer?.typed.ends_on}
        />
        <TextArea
          name="holding_line"
          label="What residents read while a reply waits"
          rows={3}
          longest={300}
          errors={answer?.errors}
          value={answer?.typed.holding_line ?? USUAL_LINE}
        />
        <Button>Set it</Button>
      </PostForm>
    </main>
  )
}

type Days = { starts_on: string; ends_on: string; ended_at: string | null }

function isOn({ starts_on, ends_on, ended_at }: Days, today: string) {
  return ended_at === null && starts_on <= today && today <= ends_on
}

function stageOf(period: Days, today: string) {
  if (period.ended_at) return 'Ended early'
  if (isOn(period, today)) return 'Now'
  return period.starts_on > today ? 'To come' : 'Over'
}

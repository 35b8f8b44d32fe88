import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { briefingsOf } from '#db/queries/briefings.server.ts'
import { cabinet } from '#db/queries/people.server.ts'
import { officersByName } from '#db/queries/signing.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { askForReply, canBeAnswered } from '#app/replies/ask.server.ts'
import { AskForm } from '#app/replies/ask-form.tsx'
import { AskedAbout } from '#app/replies/asked-about.tsx'
import { isRunning, STATE_NAMES } from '#app/replies/briefing.ts'
import { commentToBriefFrom } from '#app/replies/briefing-from.server.ts'
import { parseAsking } from '#app/replies/briefing-forms.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'ask_for_reply')
  const comment = await commentToBriefFrom(params)
  const [members, officers, briefings] = await Promise.all([
    cabinet(db, londonDate(now())),
    officersByName(db),
    briefingsOf(db, comment.id),
  ])
  const own = members.find(({ id }) => id === comment.appointment_id)
  const successor = members.find(({ portfolioSlug }) => portfolioSlug === comment.portfolio)
  return {
    comment,
    members: members.map(({ id, holderName, post }) => ({ id, name: holderName, post })),
    officers,
    briefings,
    usual: (own ?? (comment.portfolio ? successor : undefined))?.id ?? '',
    isAnswerable: canBeAnswered(comment),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'ask_for_reply')
  const comment = await commentToBriefFrom(params)
  const asking = parseAsking(await readForm(request))
  if (!asking.ok) return data(asking, { status: 422 })

  const { facts_from: factsFrom, ...asked } = asking.value
  const made = await askForReply(db, { comment, ...asked, factsFrom, officer, at: now() })
  if ('briefing' in made) return redirect(`/officer/replies/${made.briefing.id}`)
  const { question, appointment, days } = asked
  const typed = { question, appointment, facts_from: factsFrom ?? '', days: String(days) }
  return data({ ok: false as const, errors: WHY[made.why], typed }, { status: 409 })
}

const WHY: Record<'not_answerable' | 'no_member' | 'no_officer', Record<string, string>> = {
  not_answerable: { question: 'The comment was refused or taken back, so nobody can answer it' },
  no_member: { appointment: 'Nobody holds that post today. Select another member' },
  no_officer: { facts_from: 'That person is not an officer any more. Select another' },
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Ask for a reply – ${page?.comment.reference ?? ''}` },
]

export default function NewBriefing() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { comment, briefings } = page
  const running = briefings.find(({ state }) => isRunning(state))
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <p className="quiet">
        <a href={`/officer/comments/${comment.reference}`}>Back to {comment.reference}</a>
      </p>
      <h1>Ask for a reply</h1>
      <AskedAbout comment={comment} />
      {briefings.length > 0 && (
        <ul>
          {briefings.map(({ id, state, question, due_on }) => (
            <li key={id}>
              <a href={`/officer/replies/${id}`}>{question}</a>: {STATE_NAMES[state].toLowerCase()},
              due {dateIn(due_on)}
            </li>
          ))}
        </ul>
      )}
      {!page.isAnswerable && <p>It was refused or taken back, so nobody is asked to answer it.</p>}
      {running && <p>A reply is on its way already. Go on with that one, or close it first.</p>}
      {page.isAnswerable && !running && (
        <AskForm {...page} errors={answer?.errors} typed={answer?.typed} />
      )}
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { missingFrom } from '#app/moderation/complaint.ts'
import { BECAUSE, mayRemove, STEP_NAMES, type Step } from '#app/moderation/complaint-clock.ts'
import { ComplaintFacts } from '#app/moderation/complaint-facts.tsx'
import { complaintFrom, stepOf } from '#app/moderation/complaint-from.server.ts'
import { OUTCOME_NAMES } from '#app/moderation/complaint-list.tsx'
import { isTheirs } from '#app/moderation/complaint-steps.server.ts'
import { RemovalForm } from '#app/moderation/removal-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'settle_complaint')
  const complaint = await complaintFrom(params)
  if (await isTheirs(db, { complaint, officer })) throw notFound()
  const at = now()
  const step = await stepOf(db, { complaint, at })
  return {
    complaint,
    step,
    missing: missingFrom(complaint),
    isOverdue: step !== null && step.due < at,
    rules: await houseRules(db),
  }
}

export const meta: MetaFunction = () => [{ title: 'Notice of complaint' }]

export default function Complaint() {
  const { complaint, step, missing, isOverdue, rules } = useLoaderData<typeof loader>()
  const here = `/officer/complaints/${complaint.id}`
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/complaints">Notices of complaint</a>
      </p>
      <h1>Notice of complaint about {complaint.reference}</h1>
      <p>
        By {complaint.author_name} on “{complaint.page}”.{' '}
        <a href={`/officer/comments/${complaint.reference}`}>The comment in the room</a>
      </p>
      {step ? (
        <section aria-labelledby="next">
          <h2 id="next">{STEP_NAMES[step.step]}</h2>
          <p>
            {BECAUSE[step.because]} {isOverdue ? 'This was due' : 'Due'}{' '}
            <strong>
              <When at={step.due} withTime />
            </strong>
            .
          </p>
          <Acts step={step} here={here} missing={missing} />
          {mayRemove(step) && <Removal step={step} here={here} rules={rules} />}
        </section>
      ) : (
        complaint.outcome && <p>{OUTCOME_NAMES[complaint.outcome]}.</p>
      )}
      <h2>The notice</h2>
      <ComplaintFacts complaint={complaint} />
    </main>
  )
}

type Acting = { step: Step; here: string }

function Acts({ step, here, missing }: Acting & { missing: string[] }) {
  if (step.step === 'tell_author') {
    return (
      <PostForm action={`${here}/notification`}>
        <Button>Send it to the author</Button>
      </PostForm>
    )
  }
  if (step.step === 'say_what_is_missing') {
    return (
      <PostForm action={`${here}/return`}>
        <p>It does not say:</p>
        <ul>
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <Button>Tell the complainant</Button>
      </PostForm>
    )
  }
  if (step.step !== 'tell_it_stays') return null
  return (
    <PostForm action={`${here}/closing`}>
      <Button>Tell the complainant that it stays</Button>
    </PostForm>
  )
}

function Removal({ step, here, rules }: Acting & { rules: { number: number; title: string }[] }) {
  const form = (
    <RemovalForm action={`${here}/removal`} rules={rules} errors={undefined} typed={DEFAMATORY} />
  )
  if (step.step === 'remove') return form
  return (
    <details>
      <summary>The name or address is obviously false</summary>
      <p>Then the law takes it for no answer, and the comment is removed.</p>
      {form}
    </details>
  )
}

/** Ambleford’s rule 6, and that of the dozen a council starts from: nothing unlawful. */
const DEFAMATORY = { rule: '6' }

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { cabinet } from '#db/queries/people.server.ts'
import { latestPublications } from '#db/queries/publications.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { londonDate } from '#app/platform/london-time.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { planReview } from '#app/reviews/plan.server.ts'
import { parseReview } from '#app/reviews/review.ts'
import { Checkboxes, ErrorSummary, SelectField, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const OFFERED = 100

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const everything = { kind: null, portfolio: null, before: null, limit: OFFERED }
  const [members, publications] = await Promise.all([
    cabinet(db, londonDate(now())),
    latestPublications(db, everything),
  ])
  return { members, publications }
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const form = await readForm(request)
  const plan = parseReview(form)
  if (!plan.ok) {
    return data({ ...plan, chosen: form.getAll('publication').map(String) }, { status: 422 })
  }
  const slug = await planReview(db, { plan: plan.value, officer, at: now() })
  return redirect(`/officer/reviews/${slug}/gates`)
}

export const meta: MetaFunction = () => [{ title: 'Plan a review' }]

export default function NewReview() {
  const { members, publications } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = (name: string) => ({ name, errors: answer?.errors, value: answer?.typed[name] })
  return (
    <main className="wrap narrow" id="main">
      <h1>Plan a policy review</h1>
      <p>It opens, and becomes public, once the questions on the next page are answered.</p>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextField
          {...field('policy')}
          label="Policy under review"
          hint="Such as Library Strategy."
        />
        <TextField {...field('title')} label="Title of the review" />
        <TextArea {...field('question')} label="The question it answers" rows={3} />
        <SelectField
          {...field('decision_maker')}
          label="Who decides"
          empty="Choose a cabinet member"
          choices={members.map(({ id, holderName, post }) => ({
            value: id,
            label: `${holderName}, ${post}`,
          }))}
        />
        <Checkboxes
          {...field('publication')}
          label="Publications whose comments are evidence"
          choices={publications.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={answer?.chosen ?? []}
        />
        <Button>Plan the review</Button>
      </PostForm>
    </main>
  )
}

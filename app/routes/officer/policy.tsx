import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  changesOfPolicy,
  editionsOfPolicy,
  publicationsOfPolicy,
  reviewsOfPolicy,
} from '#db/queries/policies.server.ts'
import { latestPublications } from '#db/queries/publications.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { describePolicy } from '#app/reviews/describe-policy.server.ts'
import { historyOf, parsePolicy } from '#app/reviews/policy.ts'
import { policyFrom } from '#app/reviews/policy-from.server.ts'
import { PolicyHistory, PolicyReviews } from '#app/reviews/policy-parts.tsx'
import { Checkboxes, ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

const OFFERED = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const policy = await policyFrom(params)
  const everything = { kind: null, portfolio: null, before: null, limit: OFFERED }
  const [reviews, linked, latest, editions, changes] = await Promise.all([
    reviewsOfPolicy(db, policy.id),
    publicationsOfPolicy(db, policy.id),
    latestPublications(db, everything),
    editionsOfPolicy(db, policy.id),
    changesOfPolicy(db, policy.id),
  ])
  const others = latest.filter(({ id }) => !linked.some((publication) => publication.id === id))
  return {
    policy,
    reviews,
    publications: [...linked, ...others].map(({ id, title }) => ({ id, title })),
    linked: linked.map(({ id }) => id),
    history: historyOf(editions, changes),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const policy = await policyFrom(params)
  const form = await readForm(request)
  const words = parsePolicy(form)
  if (!words.ok) {
    return data({ ...words, chosen: form.getAll('publication').map(String) }, { status: 422 })
  }
  await describePolicy(db, { policy, words: words.value, officer, at: now() })
  return redirect(`/officer/policies/${policy.slug}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.policy.title ?? '' },
]

export default function OfficerPolicy() {
  const { policy, reviews, publications, linked, history } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href="/officer/policies">Policies</a>
      </p>
      <h1>{policy.title}</h1>
      <p>
        <a href={`/policies/${policy.slug}`}>As the public reads it</a>
      </p>
      <PostForm>
        <ErrorSummary errors={sent?.errors} />
        <TextArea
          name="summary"
          label="What it is about"
          rows={3}
          errors={sent?.errors}
          value={sent?.typed.summary ?? policy.summary}
        />
        <Checkboxes
          name="publication"
          label="Publications in which it is written"
          hint="Their editions make up its history."
          choices={publications.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={sent?.chosen ?? linked}
        />
        <Button>Save</Button>
      </PostForm>
      <h2>Reviews</h2>
      <PolicyReviews reviews={reviews} />
      <h2>What changed, and why</h2>
      <PolicyHistory history={history} />
    </main>
  )
}

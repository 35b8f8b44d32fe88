import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { ConsiderationForm } from '#app/reviews/consideration-form.tsx'
import { consider, type Considered } from '#app/reviews/consider.server.ts'
import { reviewToDecideFrom } from '#app/reviews/review-from.server.ts'
import { parseConsideration } from '#app/reviews/review.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const { slug, title } = await reviewToDecideFrom(params, member)
  return { slug, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const consideration = parseConsideration(await readForm(request))
  if (!consideration.ok) return data(consideration, { status: 422 })
  const { note } = consideration.value
  const considered = await consider(db, { review, member, note, at: now() })
  if (!considered.ok) throw tooLate([['note', note]], whyNot(considered))
  return redirect(`/member/reviews/${review.slug}`)
}

function whyNot(considered: Extract<Considered, { ok: false }>) {
  if (considered.why === 'themes_unread') {
    const names = considered.themes.map(({ name }) => `“${name}”`)
    return `Open these themes first: ${names.join(', ')}.`
  }
  return considered.why === 'not_handed_over'
    ? 'The evidence has not been handed over to you yet.'
    : 'You recorded having considered it before, perhaps in another tab.'
}

export const meta: MetaFunction = () => [{ title: 'Record that you considered it' }]

export default function Consideration() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Record that you considered it: {title}</h1>
      <ConsiderationForm
        slug={slug}
        errors={answer?.errors}
        {...(answer ? { typed: answer.typed } : {})}
      />
      <p>
        <a href={`/member/reviews/${slug}`}>Read the themes again</a>
      </p>
    </main>
  )
}

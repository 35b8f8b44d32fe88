import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { parseExclusion } from '#app/moderation/exclusion.ts'
import { ExclusionForm } from '#app/moderation/exclusion-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { enteredFrom } from '#app/themes/contribution-from.server.ts'
import { proposeLeavingOut } from '#app/themes/leave-out.server.ts'
import { LEFT_OUT_WHY } from '#app/themes/left-out.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, contribution } = await enteredFrom(params)
  const { reference, author_name, body } = contribution
  return { slug: review.slug, reference, author: author_name, body }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, contribution } = await enteredFrom(params)
  const exclusion = parseExclusion(await readForm(request))
  if (!exclusion.ok) return data({ ...exclusion, refused: null }, { status: 422 })

  const about = { review, contribution: { id: contribution.id } }
  const proposed = await proposeLeavingOut(db, {
    ...about,
    ...exclusion.value,
    officer,
    at: now(),
  })
  if (proposed.ok) return redirect('/officer/exclusions')
  const typed: Record<string, string> = exclusion.value
  return data({ errors: undefined, typed, refused: LEFT_OUT_WHY[proposed.why] }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: 'Leave out of consideration' }]

export default function NewLeavingOut() {
  const { slug, reference, author, body } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ExclusionForm words={body} answer={answer}>
      <a href={`/officer/reviews/${slug}/bench/${reference}`}>{reference}</a> from {author} would
      not be counted in this review.
    </ExclusionForm>
  )
}

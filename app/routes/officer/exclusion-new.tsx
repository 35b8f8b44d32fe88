import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { proposeExclusion } from '#app/moderation/exclude.server.ts'
import { EXCLUSION_WHY, parseExclusion } from '#app/moderation/exclusion.ts'
import { ExclusionForm } from '#app/moderation/exclusion-form.tsx'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'exclude_comment')
  const { comment } = await moderationCard(params)
  return { reference: comment.reference, author: comment.author_name, body: comment.body }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'exclude_comment')
  const { comment } = await moderationCard(params)
  const exclusion = parseExclusion(await readForm(request))
  if (!exclusion.ok) return data({ ...exclusion, refused: null }, { status: 422 })

  const proposed = await proposeExclusion(db, { comment, ...exclusion.value, officer, at: now() })
  if (proposed.ok) return redirect('/officer/exclusions')
  const typed: Record<string, string> = exclusion.value
  return data({ errors: undefined, typed, refused: EXCLUSION_WHY[proposed.why] }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: 'Leave out of consideration' }]

export default function NewExclusion() {
  const { reference, author, body } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ExclusionForm words={body} answer={answer}>
      <a href={`/officer/comments/${reference}`}>{reference}</a> by {author} would not be counted in
      any review. It stays on the page if it is there.
    </ExclusionForm>
  )
}

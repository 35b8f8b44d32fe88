import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { houseRules } from '#db/queries/house-rules.server.ts'
import { askBulk } from '#app/moderation/ask-bulk.server.ts'
import { BulkForm } from '#app/moderation/bulk-form.tsx'
import { parseBulk } from '#app/moderation/bulk.ts'
import { chosenComments } from '#app/moderation/chosen.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  const search = new URL(request.url).searchParams
  const [comments, rules] = await Promise.all([
    chosenComments(db, { search, at: now() }),
    houseRules(db),
  ])
  return { comments, rules, filter: search.get('filter') ?? '' }
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'decide_comment')
  const bulk = parseBulk(await readForm(request))
  if (!bulk.ok) return data(bulk, { status: 422 })

  const id = await askBulk(db, { bulk: bulk.value, officer, at: now() })
  return redirect(`/officer/bulk-decisions/${id}`)
}

export const meta: MetaFunction = () => [{ title: 'Decide in bulk' }]

export default function NewBulkDecision() {
  const chosen = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <BulkForm {...chosen} errors={answer?.errors} typed={answer?.typed ?? {}} />
    </main>
  )
}

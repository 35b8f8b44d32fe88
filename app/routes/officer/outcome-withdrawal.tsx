import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { outcomeOf } from '#db/queries/outcomes.server.ts'
import { tellingOf } from '#db/queries/telling.server.ts'
import { parseTakingDown } from '#app/outcomes/feedback.ts'
import { TakingDown } from '#app/outcomes/taking-down.tsx'
import { TellingLine } from '#app/outcomes/telling-line.tsx'
import { withdrawOutcome } from '#app/outcomes/withdraw.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const { id, slug, title } = await reviewFrom(params)
  const outcome = await outcomeOf(db, id)
  return { slug, title, telling: outcome ? await tellingOf(db, outcome.id) : null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const form = parseTakingDown(await readForm(request))
  if (!form.ok) return data(form, { status: 422 })
  const { reason } = form.value
  const withdrawn = await withdrawOutcome(db, { review, reason, officer, at: now() })
  if (!withdrawn) throw tooLate([['reason', reason]], 'No outcome of this review is public.')
  return redirect(`/officer/reviews/${review.slug}`)
}

export const meta: MetaFunction = () => [{ title: 'Withdraw the outcome' }]

export default function WithdrawOutcome() {
  const { slug, title, telling } = useLoaderData<typeof loader>()
  return (
    <TakingDown
      question={`Withdraw the outcome of “${title}”?`}
      slug={slug}
      button="Withdraw the outcome"
      answer={useActionData<typeof action>()}
    >
      {telling && <TellingLine telling={telling} />}
      <p>
        The page says that it was withdrawn, when, and the reason you give. Whoever was not told yet
        is not told. When you publish another outcome, everyone who took part is told of that one,
        and that it takes the place of this.
      </p>
    </TakingDown>
  )
}

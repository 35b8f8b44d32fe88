import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { contributionOfTheirsFrom } from '#app/outcomes/contribution-from.server.ts'
import { stepsOfContribution } from '#app/outcomes/contribution-steps.server.ts'
import { ReviewStep } from '#app/outcomes/review-steps.tsx'
import { db } from '#app/platform/database.server.ts'
import { CHANNEL_NAMES } from '#app/themes/contribution.ts'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contribution = await contributionOfTheirsFrom(request, params)
  const { reference, channel, body, received_on, slug, title } = contribution
  const steps = await stepsOfContribution(db, contribution)
  return { contribution: { reference, channel, body, received_on, slug, title }, steps }
}

export const meta: MetaFunction = () => [{ title: 'What became of what you told us' }]

export default function ContributionTrace() {
  const { contribution, steps } = useLoaderData<typeof loader>()
  const { reference, channel, body, received_on, slug, title } = contribution
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">Reference {reference} · only those who have your link see this page</p>
      <h1>What became of what you told us</h1>
      <p className="own-words">{body}</p>
      <ol className="steps">
        <li>
          <h2>Received</h2>
          <p className="quiet">
            {CHANNEL_NAMES[channel]}, {dateIn(received_on)}, written down in{' '}
            <a href={`/reviews/${slug}`}>{title}</a>
          </p>
        </li>
        {steps.map((step, index) => (
          <li key={index} className={step.step === 'next' ? 'next' : ''}>
            <ReviewStep step={step} said="What you told us" />
          </li>
        ))}
      </ol>
    </main>
  )
}

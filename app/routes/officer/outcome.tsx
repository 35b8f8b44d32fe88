import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { themesLackingDisposition } from '#db/queries/dispositions.server.ts'
import { OutcomeFields } from '#app/outcomes/outcome-fields.tsx'
import { parseOutcome } from '#app/outcomes/outcome.ts'
import { publishOutcome } from '#app/outcomes/publish.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Lacking } from '#app/reviews/next-step.tsx'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'publish_outcome')
  const { slug, title, question, codeframe_id } = await reviewFrom(params)
  return { slug, title, question, lacking: await themesLackingDisposition(db, codeframe_id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'publish_outcome')
  const review = await reviewFrom(params)
  const form = await readForm(request)
  const outcome = parseOutcome(form)
  if (!outcome.ok) return data({ ...outcome, why: null }, { status: 422 })

  const published = await publishOutcome(db, { review, outcome: outcome.value, officer, at: now() })
  if (published.ok) return redirectDocument(`/reviews/${review.slug}/outcome`)
  const typed = Object.fromEntries([...form].map(([field, value]) => [field, String(value)]))
  return data({ errors: {}, typed, why: published.why }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Outcome: ${page?.title ?? ''}` },
]

export default function WriteOutcome() {
  const { slug, title, question, lacking } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Publish the outcome of the {title}</h1>
      {lacking.length > 0 && (
        <Notice warning>
          <Lacking
            lacking={lacking}
            addressOf={({ id }) => `/officer/reviews/${slug}#theme-${id}`}
          />
        </Notice>
      )}
      {answer?.why === 'not_decided' && (
        <Notice warning>
          <p>This review has not been decided, or its outcome is already public.</p>
        </Notice>
      )}
      <p>
        It becomes public at once, with the answer to every theme, and everyone who commented is
        told by mail.
      </p>
      <PostForm>
        <OutcomeFields typed={answer?.typed ?? { asked: question }} errors={answer?.errors} />
        <div className="buttons">
          <Button>Publish the outcome</Button>
          <a href={`/officer/reviews/${slug}`}>Back to the review</a>
        </div>
      </PostForm>
    </main>
  )
}

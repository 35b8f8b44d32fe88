import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { viewsOf } from '#db/queries/redactions.server.ts'
import { moderationCard } from '#app/moderation/card.server.ts'
import { seeOriginal } from '#app/moderation/see-original.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'see_original')
  const { comment } = await moderationCard(params)
  return { reference: comment.reference, views: await viewsOf(db, comment.revision_id) }
}

/** A press of a button, so that no link and no browser looks by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'see_original')
  const { comment } = await moderationCard(params)
  await readForm(request)
  const words = await seeOriginal(db, { revision: comment.revision_id, officer, at: now() })
  return data({ words })
}

export const meta: MetaFunction = () => [{ title: 'The original' }]

export default function Original() {
  const { reference, views } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>The original</h1>
      <p className="lede">
        <a href={`/officer/comments/${reference}`}>{reference}</a> is redacted. Who looks at the
        words behind the masks is on record.
      </p>
      {answer ? (
        <p className="own-words">
          {answer.words ?? 'Its author has closed their account and took the words along.'}
        </p>
      ) : (
        <PostForm>
          <Button>Show me the original</Button>
        </PostForm>
      )}
      <h2>Who looked</h2>
      {views.length === 0 && <p>Nobody yet.</p>}
      <ul>
        {views.map(({ id, officer, seen_at }) => (
          <li key={id}>
            {officer}, <When at={seen_at} withTime />
          </li>
        ))}
      </ul>
    </main>
  )
}

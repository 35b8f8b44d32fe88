import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { proposeExclusion } from '#app/moderation/exclude.server.ts'
import { EXCLUSION_CODES, EXCLUSION_WHY, parseExclusion } from '#app/moderation/exclusion.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, Radios, TextArea } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

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
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <ErrorSummary errors={answer?.errors} />
      <h1>Leave out of consideration</h1>
      <p className="lede">
        <a href={`/officer/comments/${reference}`}>{reference}</a> by {author} would not be counted
        in any review. It stays on the page if it is there. A second officer confirms it.
      </p>
      <p className="own-words">{body}</p>
      <PostForm>
        <Radios
          name="code"
          label="Why is it not considered?"
          choices={Object.entries(EXCLUSION_CODES).map(([value, label]) => ({ value, label }))}
          errors={answer?.errors}
          value={answer?.typed.code}
        />
        <TextArea
          name="reason"
          label="How you know"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.reason}
        />
        <Button>Propose it</Button>
      </PostForm>
    </main>
  )
}

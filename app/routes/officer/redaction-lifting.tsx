import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { liftRedaction, type Lifted } from '#app/moderation/lift-redaction.server.ts'
import { CATEGORY_NAMES, parseLifting } from '#app/moderation/redaction.ts'
import { redactionFrom } from '#app/moderation/redaction-from.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'redact_comment')
  const { reference, category, reason } = await redactionFrom(params)
  const { comment } = await moderationCard({ reference })
  const { decisions: seen, revision } = comment
  return { reference, category, reason, seen, revision, isPublic: comment.state === 'published' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'redact_comment')
  const redaction = await redactionFrom(params)
  const { comment } = await moderationCard({ reference: redaction.reference })
  const form = await readForm(request)
  const lifting = parseLifting(form)
  if (!lifting.ok) return data({ ...lifting, refused: null }, { status: 422 })

  const { because, seen, revision } = lifting.value
  const at = now()
  const lifted = await liftRedaction(db, {
    comment,
    redaction,
    because,
    seen,
    revision,
    officer,
    at,
  })
  if (lifted.ok) return redirect(`/officer/comments/${comment.reference}`)
  return data({ errors: undefined, typed: { because }, refused: WHY[lifted.why] }, { status: 409 })
}

const WHY: Record<Extract<Lifted, { ok: false }>['why'], string> = {
  own: 'This is your own comment, or stands on your own page, so a colleague decides about it.',
  appealed: 'Its author appeals against the last decision. Answer the appeal first.',
  changed: 'A colleague changed this while you were reading. Read the comment again.',
}

export const meta: MetaFunction = () => [{ title: 'Let words be read again' }]

export default function LiftRedaction() {
  const { reference, category, reason, seen, revision, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      {answer?.refused && (
        <Notice warning>
          <p>{answer.refused}</p>
        </Notice>
      )}
      <ErrorSummary errors={answer?.errors} />
      <h1>Let words be read again</h1>
      <p>
        In <a href={`/officer/comments/${reference}`}>{reference}</a> words are masked:{' '}
        {CATEGORY_NAMES[category].toLowerCase()}, {reason}.{' '}
        {isPublic
          ? 'The comment is published: everybody can read them at once, and its author is told.'
          : 'The comment is not published; they can be read once it is.'}
      </p>
      <PostForm>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          name="because"
          label="Why may they be read again?"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.because}
        />
        <Button>Let them be read again</Button>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { moderationCard } from '#app/moderation/card.server.ts'
import { parseNote } from '#app/moderation/note.ts'
import { writeNote } from '#app/moderation/write-note.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'note_comment')
  const { comment, notes } = await moderationCard(params)
  return { reference: comment.reference, notes }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'note_comment')
  const { comment } = await moderationCard(params)
  const note = parseNote(await readForm(request))
  if (!note.ok) return data(note, { status: 422 })
  await writeNote(db, { comment, ...note.value, officer, at: now() })
  return redirect(`/officer/comments/${comment.reference}`)
}

export const meta: MetaFunction = () => [{ title: 'Write a note' }]

export default function Notes() {
  const { reference, notes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Write a note</h1>
      <p className="lede">
        About <a href={`/officer/comments/${reference}`}>{reference}</a>. Only officers read it.
      </p>
      {notes.map(({ id, words, by, written_at }) => (
        <blockquote key={id}>
          <p>{words}</p>
          <p className="quiet">
            {by}, <When at={written_at} withTime />
          </p>
        </blockquote>
      ))}
      <PostForm>
        <TextArea
          name="words"
          label="Note"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.words}
        />
        <Button>Keep it</Button>
      </PostForm>
    </main>
  )
}

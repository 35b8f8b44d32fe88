import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { savedReplies } from '#db/queries/saved-replies.server.ts'
import { saveReply } from '#app/moderation/save.server.ts'
import { parseSavedReply } from '#app/moderation/saved.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { dateIn } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'decide_comment')
  const replies = await savedReplies(db)
  const changed = new URL(request.url).searchParams.get('change')
  return { replies, changing: replies.find(({ id }) => id === changed) ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'decide_comment')
  const reply = parseSavedReply(await readForm(request))
  if (!reply.ok) return data(reply, { status: 422 })

  await saveReply(db, { ...reply.value, officer, at: now() })
  return redirect('/officer/saved-replies')
}

export const meta: MetaFunction = () => [{ title: 'Saved replies' }]

export default function SavedReplies() {
  const { replies, changing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? {
    title: changing?.title ?? '',
    text: changing?.text ?? '',
  }
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Saved replies</h1>
      <p>Texts that any officer puts into a note to an author, and changes there.</p>
      {replies.length === 0 && <p>There are none yet. Write the first below.</p>}
      <ul className="saved-replies">
        {replies.map(({ id, title, text, by, saved_at }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p>{text}</p>
            <p className="quiet">
              {by}, {dateIn(saved_at)}
            </p>
            <div className="acts">
              <a href={`/officer/saved-replies?change=${id}`}>
                Change<span className="govuk-visually-hidden"> “{title}”</span>
              </a>
              <PostForm action={`/officer/saved-replies/${id}/removal`}>
                <button type="submit" className="as-link">
                  Remove<span className="govuk-visually-hidden"> “{title}”</span>
                </button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
      <h2>{changing ? `Change “${changing.title}”` : 'Write one'}</h2>
      <PostForm key={changing?.id ?? 'new'}>
        <input type="hidden" name="replaces" value={changing?.id ?? ''} />
        <TextField name="title" label="Title" errors={answer?.errors} value={typed.title} />
        <TextArea
          name="text"
          label="Text"
          rows={4}
          longest={1_000}
          errors={answer?.errors}
          value={typed.text}
        />
        <Button>Save</Button>
      </PostForm>
      <p>
        <a href="/officer/queue">Back to the queue</a>
      </p>
    </main>
  )
}

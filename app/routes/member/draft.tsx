import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { DraftFields } from '#app/publications/draft-fields.tsx'
import { parseDraft } from '#app/publications/draft.ts'
import { ownPublicationFrom, workingText } from '#app/publications/own-publication-from.server.ts'
import { save } from '#app/publications/save.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const { id, kind, edition } = await ownPublicationFrom(params, member)
  const { title, summary, body, speech_event, speech_venue, speech_delivered_on, speech_text } =
    await workingText({ id, edition })
  const speech = { speech_event, speech_venue, speech_delivered_on, speech_text }
  return { kind, edition, text: { title, summary, body, ...speech } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const publication = await ownPublicationFrom(params, member)
  const draft = parseDraft(publication.kind, await readForm(request))
  if (!draft.ok) return data(draft, { status: 422 })

  await save(db, { publication, draft: draft.value, member, at: now() })
  return redirect(`/member/publications/${publication.id}/preview`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Write: ${page?.text.title ?? ''}` },
]

export default function WriteDraft() {
  const { kind, edition, text } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>{edition === null ? 'Go on writing' : `Write edition ${edition + 1}`}</h1>
      {edition !== null && (
        <p>Edition {edition} stays public until you publish this one, and stays on record after.</p>
      )}
      <PostForm>
        <DraftFields kind={kind} typed={answer?.typed ?? text} errors={answer?.errors} />
        <Button>Save and preview</Button>
      </PostForm>
    </main>
  )
}

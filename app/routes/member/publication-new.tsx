import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { DraftFields } from '#app/publications/draft-fields.tsx'
import { parseDraft } from '#app/publications/draft.ts'
import { KIND_NAMES } from '#app/publications/publication.ts'
import { start } from '#app/publications/start.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { Kind } from '#db/schema/publications.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request, 'write_publication')
  return { kind: kindFrom(request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request, 'write_publication')
  const kind = kindFrom(request) ?? 'post'
  const draft = parseDraft(kind, await readForm(request))
  if (!draft.ok) return data(draft, { status: 422 })

  const id = await start(db, { kind, draft: draft.value, member, at: now() })
  return redirect(`/member/publications/${id}/preview`)
}

function kindFrom(request: Request): Kind | null {
  const kind = new URL(request.url).searchParams.get('kind')
  return kind === 'post' || kind === 'speech' || kind === 'strategy' ? kind : null
}

export const meta: MetaFunction = () => [{ title: 'Write' }]

const MEANINGS: Record<Kind, string> = {
  post: 'What you are thinking, in your own words.',
  speech: 'What you said, where and when, as written or as delivered.',
  strategy: 'A plan in sections, which people can comment on one by one.',
}

export default function NewPublication() {
  const { kind } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!kind) return <ChooseKind />
  return (
    <main className="wrap narrow" id="main">
      <h1>A new {KIND_NAMES[kind].toLowerCase()}</h1>
      <PostForm>
        <DraftFields kind={kind} typed={answer?.typed ?? {}} errors={answer?.errors} />
        <Button>Save and preview</Button>
      </PostForm>
    </main>
  )
}

function ChooseKind() {
  return (
    <main className="wrap narrow" id="main">
      <h1>What do you want to write?</h1>
      <ul className="cards">
        {Object.entries(MEANINGS).map(([kind, meaning]) => (
          <li key={kind}>
            <h2>
              <a href={`/member/publications/new?kind=${kind}`}>{KIND_NAMES[kind as Kind]}</a>
            </h2>
            <p>{meaning}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}

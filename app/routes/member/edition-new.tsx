import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { modesSetFor } from '#db/queries/modes.server.ts'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { lastOpenDay } from '#app/platform/london-time.ts'
import { parseRelease } from '#app/publications/draft.ts'
import { ownPublicationFrom, workingText } from '#app/publications/own-publication-from.server.ts'
import { publish } from '#app/publications/publish.server.ts'
import { ReleaseFields } from '#app/publications/release-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const publication = await ownPublicationFrom(params, member)
  const { title } = await workingText(publication)
  const { edition, voice, comments_close_at } = publication
  const moderation = publication.follows_site_since ? 'site_default' : publication.moderation
  const [setByOfficer] = await modesSetFor(db, publication.id)
  const closes_on = comments_close_at ? lastOpenDay(comments_close_at) : ''
  return {
    title,
    edition: edition ?? 0,
    standing: { moderation, voice, closes_on },
    isSetByOfficer: setByOfficer !== undefined,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'edit_publication')
  const publication = await ownPublicationFrom(params, member)
  const release = parseRelease(await readForm(request))
  if (!release.ok) return data({ ...release, overtaken: false }, { status: 422 })

  const published = await publish(db, { publication, release: release.value, member, at: now() })
  if (published.ok) return redirectDocument(`/publications/${publication.slug}`)
  if (published.why === 'note_missing') {
    const errors = { change_note: 'Say what changed and why: everyone reads this note' }
    return data({ errors, typed: {}, overtaken: false }, { status: 422 })
  }
  return data({ errors: {}, typed: {}, overtaken: true }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publish: ${page?.title ?? ''}` },
]

export default function NewEdition() {
  const { title, edition, standing, isSetByOfficer } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Publish “{title}”</h1>
      {answer?.overtaken && (
        <Notice warning>
          <p>
            A colleague published this a moment ago, or there is no draft. Look at the page first.
          </p>
        </Notice>
      )}
      <PostForm>
        <ReleaseFields
          edition={edition}
          typed={{ ...standing, ...answer?.typed }}
          errors={answer?.errors}
          isSetByOfficer={isSetByOfficer}
        />
        <Button>Publish now</Button>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { modesSetFor, publishesOn, siteMode } from '#db/queries/modes.server.ts'
import { checkSettings } from '#app/comments/screened.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refuse } from '#app/platform/refuse.server.ts'
import { ModeFields } from '#app/publications/mode-fields.tsx'
import { MODES_IN_SHORT, parseMode, PAST, type SetMode } from '#app/publications/mode.ts'
import { ModesSet } from '#app/publications/modes-set.tsx'
import { publicationFrom } from '#app/publications/publication-from.server.ts'
import { setMode } from '#app/publications/set-mode.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'set_page_mode')
  const publication = await publicationFrom(params)
  const { id, slug, title, moderation, moderation_since, moderation_reason } = publication
  const at = now()
  return {
    at,
    slug,
    title,
    inForce: { moderation, moderation_since, moderation_reason },
    siteDefault: await siteMode(db, at),
    modes: await modesSetFor(db, id),
    isOwn: await publishesOn(db, { publication: id, person: officer.id }),
    newcomersPass: !(await checkSettings(db)).new_contributor,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'set_page_mode')
  const publication = await publicationFrom(params)
  const change = parseMode(await readForm(request))
  if (!change.ok) return data(change, { status: 422 })

  const set = await setMode(db, { publication, change: change.value, by: officer, at: now() })
  if (set.ok) return redirect(`/officer/publications/${publication.slug}/modes/new`)
  if (set.why === 'past') return data({ errors: PAST, typed: change.typed }, { status: 422 })
  throw refuse({ status: 403, problem: 'not_yours', because: OWN_PAGE })
}

const OWN_PAGE = 'You publish on this page. A colleague says how its comments are taken.'

const CHOICES: SetMode[] = [
  ...(['every_comment', 'first_comment', 'after_publication'] as const),
  ...(['read_only', 'closed', 'site_default'] as const),
]

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `How comments are taken: ${page?.title ?? ''}` },
]

export default function NewMode() {
  const { at, slug, title, inForce, siteDefault, modes, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>How comments are taken</h1>
      <p>
        On <a href={`/publications/${slug}`}>{title}</a>
      </p>
      <p>
        <strong>{MODES_IN_SHORT[inForce.moderation]}</strong>
        {inForce.moderation_since && (
          <>
            {' '}
            since <When at={inForce.moderation_since} withTime />: {inForce.moderation_reason}
          </>
        )}
      </p>
      <p className="quiet">The site’s default is: {MODES_IN_SHORT[siteDefault].toLowerCase()}.</p>
      {page.newcomersPass && (
        <p className="quiet">
          The check for new contributors is switched off: “first comment only” holds nothing.
        </p>
      )}
      {page.isOwn ? (
        <Notice>
          <p>{OWN_PAGE}</p>
        </Notice>
      ) : (
        <>
          <h2>Change it</h2>
          <PostForm key={modes[0]?.id ?? 'first'}>
            <ModeFields modes={CHOICES} typed={answer?.typed ?? {}} errors={answer?.errors} />
            <Button>Set it</Button>
          </PostForm>
        </>
      )}
      <ModesSet
        modes={modes}
        now={at}
        callOffAt={
          page.isOwn ? null : (id) => `/officer/publications/${slug}/modes/${id}/cancellation`
        }
      />
      <p>
        <a href="/officer/publications">All pages</a>
      </p>
    </main>
  )
}

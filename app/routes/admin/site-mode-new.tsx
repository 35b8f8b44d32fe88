import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { siteMode } from '#db/queries/modes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { ModeFields } from '#app/publications/mode-fields.tsx'
import { MODES_IN_SHORT, parseSiteMode, PAST, type SetMode } from '#app/publications/mode.ts'
import { setMode } from '#app/publications/set-mode.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  return { inForce: await siteMode(db, now()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_checks')
  const change = parseSiteMode(await readForm(request))
  if (!change.ok) return data(change, { status: 422 })

  const set = await setMode(db, { publication: null, change: change.value, by, at: now() })
  if (!set.ok) return data({ errors: PAST, typed: change.typed }, { status: 422 })
  return redirect('/admin/moderation')
}

const CHOICES: SetMode[] = [
  ...(['every_comment', 'first_comment', 'after_publication'] as const),
  ...(['read_only', 'closed'] as const),
]

export const meta: MetaFunction = () => [{ title: 'Change the site’s default' }]

export default function NewSiteMode() {
  const { inForce } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Change the site’s default</h1>
      <p>
        It holds on every page that has no mode of its own. Now:{' '}
        {MODES_IN_SHORT[inForce].toLowerCase()}.
      </p>
      <PostForm>
        <ModeFields modes={CHOICES} typed={answer?.typed ?? {}} errors={answer?.errors} />
        <Button>Set it</Button>
      </PostForm>
      <p>
        <a href="/admin/moderation">Back to the settings</a>
      </p>
    </main>
  )
}

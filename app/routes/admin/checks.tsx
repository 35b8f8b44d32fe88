import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { CheckFields } from '#app/comments/check-fields.tsx'
import { asTyped, parseCheckSettings } from '#app/comments/check-settings.ts'
import { faultInSettings } from '#app/comments/outside/fault-in-settings.server.ts'
import { checkSettings } from '#app/comments/screened.server.ts'
import { setCheckSettings } from '#app/comments/set-checks.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request, 'set_checks')
  return { typed: asTyped(await checkSettings(db)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const by = await requireAct(request, 'set_checks')
  const settings = parseCheckSettings(await readForm(request))
  if (!settings.ok) return data(settings, { status: 422 })
  const errors = faultInSettings(settings.value)
  if (errors) return data({ errors, typed: asTyped(settings.value) }, { status: 422 })

  await setCheckSettings(db, { settings: settings.value, by, at: now() })
  return redirect('/admin/moderation')
}

export const meta: MetaFunction = () => [{ title: 'Change the checks' }]

export default function Checks() {
  const standing = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Change the checks</h1>
      <p>Checks hold a comment for an officer; only people refuse. A change counts from now on.</p>
      <PostForm>
        <CheckFields typed={answer?.typed ?? standing.typed} errors={answer?.errors} />
        <Button>Save</Button>
      </PostForm>
      <p>
        <a href="/admin/moderation">Back to the settings</a>
      </p>
    </main>
  )
}

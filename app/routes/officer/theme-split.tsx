import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { splitOff } from '#app/themes/move.server.ts'
import { ThemeFields } from '#app/themes/theme-fields.tsx'
import { parseTheme } from '#app/themes/theme.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { theme, here } = await themeFrom(params)
  return { name: theme.name, here }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme: from, here } = await themeFrom(params)
  const theme = parseTheme(await readForm(request))
  if (!theme.ok) return data(theme, { status: 422 })
  const asked = { review, from: from.id, theme: theme.value, officer, at: now() }
  const split = await splitOff(db, engine, asked)
  if (split.ok) return redirect(`${here}/moving?to=${split.id}`)
  if (split.why !== 'name_taken') throw refusedBecause(split.why)
  const errors = { name: 'This review already has a theme of that name' }
  return data({ errors, typed: theme.value }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: 'Split a theme' }]

export default function ThemeSplit() {
  const { name, here } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Split “{name}”</h1>
      <p>Name the new theme. You then choose which contributions go over to it.</p>
      <PostForm>
        <ThemeFields answer={answer} />
        <div className="buttons">
          <Button>Add it and choose</Button>
          <a href={here}>Leave it as it is</a>
        </div>
      </PostForm>
    </main>
  )
}

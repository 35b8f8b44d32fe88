import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { reword } from '#app/themes/reword.server.ts'
import { ThemeFields } from '#app/themes/theme-fields.tsx'
import { parseTheme } from '#app/themes/theme.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { theme, here } = await themeFrom(params)
  const { name, description, examples } = theme
  return { kept: { name, description, examples }, here }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const wording = parseTheme(await readForm(request))
  if (!wording.ok) return data(wording, { status: 422 })
  const asked = { review, theme: theme.id, wording: wording.value, officer, at: now() }
  const reworded = await reword(db, engine, asked)
  if (reworded.ok || reworded.why === 'the_same') return redirect(here)
  if (reworded.why !== 'name_taken') throw refusedBecause(reworded.why)
  const errors = { name: 'This review already has a theme of that name' }
  return data({ errors, typed: wording.value }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: 'Change the words of a theme' }]

export default function ThemeWording() {
  const { kept, here } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={answer?.errors} />
      <h1>Change the words of “{kept.name}”</h1>
      <p>Codings stay with the theme, and so does what it said before, in its history.</p>
      <PostForm>
        <ThemeFields answer={answer} kept={kept} />
        <div className="buttons">
          <Button>Change the words</Button>
          <a href={here}>Leave it as it is</a>
        </div>
      </PostForm>
    </main>
  )
}

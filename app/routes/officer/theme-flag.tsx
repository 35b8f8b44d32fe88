import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { flagTheme } from '#app/themes/flag.server.ts'
import { FLAG_NAMES } from '#app/themes/theme.ts'
import { Radios } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { theme, here } = await themeFrom(params)
  return { name: theme.name, flag: theme.flag ?? 'none', here }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const chosen = (await readForm(request)).get('flag')
  const flag = chosen === 'minority' || chosen === 'equality' ? chosen : null
  const flagged = await flagTheme(db, { review, theme: theme.id, flag, officer, at: now() })
  if (!flagged.ok && flagged.why !== 'the_same') throw refusedBecause(flagged.why)
  return redirect(here)
}

export const meta: MetaFunction = () => [{ title: 'Flag a theme' }]

export default function ThemeFlag() {
  const { name, flag, here } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Flag “{name}”</h1>
      <p>
        A flagged theme must be answered before the outcome is published, however few raised it.
      </p>
      <PostForm>
        <Radios
          name="flag"
          label="Is it raised by few, or by people with a protected characteristic?"
          value={flag}
          choices={Object.entries(FLAG_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <div className="buttons">
          <Button>Save</Button>
          <a href={here}>Leave it as it is</a>
        </div>
      </PostForm>
    </main>
  )
}

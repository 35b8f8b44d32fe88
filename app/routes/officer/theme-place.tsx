import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { place } from '#app/themes/place.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const themes = await themesOf(db, review.codeframe_id)
  const choices = themes.filter(({ id, parent_id }) => id !== theme.id && parent_id === null)
  return { name: theme.name, parent: theme.parent_id, choices, here }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const parent = String((await readForm(request)).get('parent') ?? '') || null
  const placed = await place(db, { review, theme: theme.id, parent, officer, at: now() })
  if (!placed.ok && placed.why !== 'the_same') throw refusedBecause(placed.why)
  return redirect(here)
}

export const meta: MetaFunction = () => [{ title: 'Place a theme' }]

export default function ThemePlace() {
  const { name, parent, choices, here } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Place “{name}”</h1>
      <p>A theme can stand under another. Each is still counted by itself.</p>
      <PostForm>
        <SelectField
          name="parent"
          label="Stands under"
          empty="Nothing: at the top"
          value={parent}
          choices={choices.map((theme) => ({ value: theme.id, label: theme.name }))}
        />
        <div className="buttons">
          <Button>Place it there</Button>
          <a href={here}>Leave it where it is</a>
        </div>
      </PostForm>
    </main>
  )
}

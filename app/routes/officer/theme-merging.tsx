import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { merge } from '#app/themes/merge.server.ts'
import { conflictsBetween, sharedBy } from '#db/queries/following.server.ts'
import { themeOf, themesOf } from '#db/queries/themes.server.ts'
import { counted } from '#app/ui/counted.ts'
import { SelectField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  const { codeframe_id: codeframe } = review
  const into = addressWord(new URL(request.url).searchParams.get('into'))
  const chosen = into && into !== theme.id ? await themeOf(db, { codeframe, theme: into }) : null
  const other = chosen && !chosen.retired_at ? { id: chosen.id, name: chosen.name } : null
  const both = { theme: theme.id, other: other?.id ?? '' }
  const themes = await themesOf(db, codeframe)
  return {
    name: theme.name,
    here,
    other,
    shared: other ? await sharedBy(db, both) : 0,
    mixed: other ? await conflictsBetween(db, both) : 0,
    choices: themes.filter(({ id }) => id !== theme.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, themes } = await themeFrom(params)
  const into = addressWord(String((await readForm(request)).get('into') ?? ''))
  const merged = await merge(db, { review, theme: theme.id, into, officer, at: now() })
  if (!merged.ok) throw refusedBecause(merged.why)
  return redirect(`${themes}/${into}`)
}

export const meta: MetaFunction = () => [{ title: 'Merge a theme' }]

export default function ThemeMerging() {
  const { name, here, other, shared, mixed, choices } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>{other ? `Merge “${name}” into “${other.name}”?` : `Merge “${name}”`}</h1>
      {other ? (
        <>
          <p>
            Its codings follow.{' '}
            {shared > 0
              ? `Both stand on ${counted(shared, 'contribution')}, where one coding remains. `
              : 'No contribution stands under both. '}
            {mixed > 0 &&
              `On ${counted(mixed, 'contribution')} the two say different things, so the stance becomes mixed. `}
            You can bring the theme back.
          </p>
          <PostForm action={`${here}/merging`}>
            <input type="hidden" name="into" value={other.id} />
            <div className="buttons">
              <Button>Merge them</Button>
              <a href={`${here}/merging`}>Choose another</a>
              <a href={here}>Leave it as it is</a>
            </div>
          </PostForm>
        </>
      ) : (
        <form method="get">
          <SelectField
            name="into"
            label="Into which theme?"
            empty="Choose a theme"
            choices={choices.map((theme) => ({ value: theme.id, label: theme.name }))}
          />
          <div className="buttons">
            <Button>Go on</Button>
            <a href={here}>Leave it as it is</a>
          </div>
        </form>
      )}
    </main>
  )
}

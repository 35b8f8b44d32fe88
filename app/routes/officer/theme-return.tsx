import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { refusedBecause, themeFrom } from '#app/themes/theme-from.server.ts'
import { bringBack } from '#app/themes/bring-back.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { theme, here } = await themeFrom(params)
  return { name: theme.name, into: theme.mergedInto, here }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { review, theme, here } = await themeFrom(params)
  await readForm(request)
  const back = await bringBack(db, engine, { review, theme: theme.id, officer, at: now() })
  if (!back.ok) throw refusedBecause(back.why)
  return redirect(here)
}

export const meta: MetaFunction = () => [{ title: 'Bring a theme back' }]

export default function ThemeReturn() {
  const { name, into, here } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Bring “{name}” back</h1>
      {into ? (
        <p>
          It stands again beside “{into}”, and its codings return to it. What somebody has judged
          anew since then stays as it is.
        </p>
      ) : (
        <p>It stands already. If an earlier return was broken off, this finishes it.</p>
      )}
      <PostForm>
        <div className="buttons">
          <Button>Bring it back</Button>
          <a href={here}>Leave it merged</a>
        </div>
      </PostForm>
    </main>
  )
}

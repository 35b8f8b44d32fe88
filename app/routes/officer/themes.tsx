import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { themesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { parseTheme } from '#app/themes/theme.ts'
import { ErrorSummary, TextArea, TextField } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { slug, title, codeframe_id } = review
  return { slug, title, themes: await themesOf(db, codeframe_id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const theme = parseTheme(await readForm(request))
  if (!theme.ok) return data(theme, { status: 422 })

  const added = await addTheme(db, engine, { review, theme: theme.value, officer, at: now() })
  if (added.ok) return redirect(`/officer/reviews/${review.slug}/themes`)
  const name =
    added.why === 'name_taken'
      ? 'This review already has a theme of that name'
      : 'The review has been handed over, so no theme can be added'
  return data({ errors: { name }, typed: theme.value }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Themes: ${page?.title ?? ''}` },
]

export default function Themes() {
  const { slug, title, themes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Themes of the {title}</h1>
      {themes.length === 0 && <p>No themes yet. A theme is one idea that people raise.</p>}
      <ul className="cards">
        {themes.map((theme) => (
          <li key={theme.id}>
            <h2>{theme.name}</h2>
            <p>{theme.description}</p>
          </li>
        ))}
      </ul>
      <h2>Add a theme</h2>
      <PostForm>
        <ErrorSummary errors={answer?.errors} />
        <TextField name="name" label="Name" errors={answer?.errors} value={answer?.typed.name} />
        <TextArea
          name="description"
          label="What belongs to it"
          rows={3}
          errors={answer?.errors}
          value={answer?.typed.description}
        />
        <div className="buttons">
          <Button>Add the theme</Button>
          <a href={`/officer/reviews/${slug}/bench`}>Code comments</a>
          <a href={`/officer/reviews/${slug}`}>Back to the review</a>
        </div>
      </PostForm>
    </main>
  )
}

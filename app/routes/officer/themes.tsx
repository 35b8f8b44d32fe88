import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { codeframesOf } from '#db/queries/codeframes.server.ts'
import { recodingProgress } from '#db/queries/recoding.server.ts'
import { mergedThemes, themesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db, engine } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { addTheme } from '#app/themes/add.server.ts'
import { CodeframeVersions } from '#app/themes/codeframe-versions.tsx'
import { CountedAt } from '#app/themes/counted-at.tsx'
import { lintForOfficers } from '#app/themes/figures-for-officers.server.ts'
import { LintList } from '#app/themes/lint-list.tsx'
import { MergedThemes, ThemeTree } from '#app/themes/theme-tree.tsx'
import { ThemeFields } from '#app/themes/theme-fields.tsx'
import { parseTheme, takesCodings } from '#app/themes/theme.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { id, slug, title, codeframe_id: codeframe } = review
  const [themes, lint, versions, merged, recoding] = await Promise.all([
    themesOf(db, codeframe),
    lintForOfficers(db, { review, at: now() }),
    codeframesOf(db, id),
    mergedThemes(db, codeframe),
    recodingProgress(db, { review: id, codeframe }),
  ])
  const counts = new Map(lint.themes.map((theme) => [theme.id, theme.contributions]))
  return {
    slug,
    title,
    isOpen: takesCodings(review),
    themes: themes.map((theme) => ({ ...theme, contributions: counts.get(theme.id) ?? 0 })),
    findings: lint.findings,
    countedAt: lint.countedAt,
    versions,
    merged,
    recoding,
  }
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
  const page = useLoaderData<typeof loader>()
  const { slug, title, isOpen, themes, findings, versions, merged, recoding } = page
  const answer = useActionData<typeof action>()
  const review = `/officer/reviews/${slug}`
  return (
    <main className="wrap columns" id="main">
      <div>
        <ErrorSummary errors={answer?.errors} />
        <p className="acts">
          <a href={review}>{title}</a>
          <a href={`${review}/bench`}>Read and code</a>
          <a href={`${review}/findings`}>What a machine found</a>
        </p>
        <h1>Themes</h1>
        {themes.length === 0 && <p>No themes yet. A theme is one idea that people raise.</p>}
        <CountedAt at={page.countedAt} />
        <ThemeTree themes={themes} slug={slug} />
        <MergedThemes merged={merged} slug={slug} />
        {isOpen && (
          <>
            <h2>Add a theme</h2>
            <PostForm>
              <ThemeFields answer={answer} />
              <Button>Add the theme</Button>
            </PostForm>
          </>
        )}
      </div>
      <aside className="rail" aria-label="About these themes">
        <CodeframeVersions versions={versions} slug={slug} isOpen={isOpen} recoding={recoding} />
        <section>
          <h2>To mend</h2>
          <LintList findings={findings} slug={slug} />
        </section>
        <section>
          <h2>How sure it is</h2>
          <p>
            <a href={`${review}/agreement`}>Agreement between coders</a>
          </p>
          <p>
            <a href={`${review}/themes/saturation`}>New themes as reading went on</a>
          </p>
        </section>
      </aside>
    </main>
  )
}

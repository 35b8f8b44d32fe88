import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { refusedBecause } from '#app/themes/theme-from.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { LintList } from '#app/themes/lint-list.tsx'
import { lintOf } from '#app/themes/lint-of.server.ts'
import { signOff } from '#app/themes/sign-off.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const { themes, findings } = await lintOf(db, review)
  return { slug: review.slug, title: review.title, themes: themes.length, findings }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  await readForm(request)
  const signed = await signOff(db, { review, officer, at: now() })
  if (!signed.ok) throw refusedBecause(signed.why)
  return redirect(`/officer/reviews/${review.slug}/themes`)
}

export const meta: MetaFunction = () => [{ title: 'Sign the themes off' }]

export default function ThemesSignOff() {
  const { slug, title, themes, findings } = useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Sign off the themes of the {title}?</h1>
      <p>
        What they say now stays on record with your name and the time. A later change opens the next
        version, and what was coded before a new theme came is looked at again.
      </p>
      {findings.length > 0 && (
        <>
          <h2>Still open</h2>
          <LintList findings={findings} slug={slug} />
        </>
      )}
      <PostForm>
        <div className="buttons">
          {themes > 0 && (
            <Button>{findings.length > 0 ? 'Sign off all the same' : 'Sign off'}</Button>
          )}
          <a href={`/officer/reviews/${slug}/themes`}>Go on working on them</a>
        </div>
      </PostForm>
    </main>
  )
}

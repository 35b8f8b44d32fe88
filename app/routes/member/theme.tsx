import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireMember } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { HeardQuotes, ThemeFigures } from '#app/reviews/heard.tsx'
import { readTheme } from '#app/reviews/read-theme.server.ts'
import { reviewToDecideFrom } from '#app/reviews/review-from.server.ts'
import { themePage } from '#app/reviews/theme-page.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const page = await themePage(db, { review: review.id, theme: addressWord(params.theme) })
  if (!page) throw notFound()
  return { slug: review.slug, title: review.title, ...page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  await readForm(request)
  const theme = addressWord(params.theme)
  if (!(await readTheme(db, { review, theme, member, at: now() }))) throw notFound()
  const page = await themePage(db, { review: review.id, theme })
  const onward = page?.next ? `/themes/${page.next.id}` : '#considered'
  return redirect(`/member/reviews/${review.slug}${onward}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.theme.name}, theme ${data.place} of ${data.of}` : '' },
]

export default function ReadTheme() {
  const page = useLoaderData<typeof loader>()
  const { slug, title, theme, place, of, isRead, quotes, before, next } = page
  return (
    <main className="wrap narrow" id="main">
      <p className="quiet">
        <a href={`/member/reviews/${slug}`}>{title}</a>
      </p>
      <p className="labels">
        <span>
          Theme {place} of {of}
        </span>
        {isRead && <span className="quiet">read</span>}
      </p>
      <progress value={place} max={of} aria-label={`Theme ${place} of ${of}`} />
      <h1>{theme.name}</h1>
      <p className="lede">{theme.description}</p>
      <ThemeFigures theme={theme} />
      <h2>In their words</h2>
      <HeardQuotes quotes={quotes} />
      <PostForm>
        <Button>{next ? 'I have read this: next theme' : 'I have read this: last theme'}</Button>
      </PostForm>
      {before && (
        <p>
          <a href={`/member/reviews/${slug}/themes/${before.id}`}>Back to “{before.name}”</a>
        </p>
      )}
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { themeIn } from '#db/queries/codings.server.ts'
import { dispositionsOf } from '#db/queries/dispositions.server.ts'
import { sectionsInScope } from '#db/queries/reviews.server.ts'
import { requireMember } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { DispositionFields } from '#app/reviews/disposition-fields.tsx'
import { parseDisposition } from '#app/reviews/disposition.ts'
import { dispose, type Disposed } from '#app/reviews/dispose.server.ts'
import { reviewToDecideFrom } from '#app/reviews/review-from.server.ts'
import { ThemeFigures } from '#app/reviews/heard.tsx'
import { themePage } from '#app/reviews/theme-page.server.ts'
import { ErrorSummary } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const theme = addressWord(new URL(request.url).searchParams.get('theme'))
  const found = await themeIn(db, { codeframe: review.codeframe_id, theme })
  if (!found) throw notFound()
  const answers = await dispositionsOf(db, review.codeframe_id)
  return {
    slug: review.slug,
    theme: found,
    heard: (await themePage(db, { review: review.id, theme: found.id }))?.theme ?? null,
    answer: answers.find((answer) => answer.theme_id === found.id) ?? null,
    places: await sectionsInScope(db, review.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, 'consider_review')
  const review = await reviewToDecideFrom(params, member)
  const form = await readForm(request)
  const disposition = parseDisposition(form)
  if (!disposition.ok) return data({ ...disposition, why: null }, { status: 422 })

  const disposed = await dispose(db, { review, disposition: disposition.value, member, at: now() })
  if (disposed.ok) {
    return redirect(`/member/reviews/${review.slug}#theme-${disposition.value.theme}`)
  }
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return data({ errors: {}, typed, why: REFUSED[disposed.why] }, { status: 409 })
}

const REFUSED: Record<Extract<Disposed, { ok: false }>['why'], string> = {
  not_decision_maker: 'Somebody else decides this review.',
  not_considered: 'Record first that you have considered what people said.',
  not_in_review: 'This theme does not belong to the review.',
  published: 'The outcome is published, so its answers no longer change.',
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Answer: ${page?.theme.name ?? ''}` },
]

export default function DisposeOfTheme() {
  const { slug, theme, heard, answer, places } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const standing = answer && {
    disposition: answer.disposition,
    reason: answer.reason,
    what_changes: answer.what_changes ?? '',
    decision_reference: answer.decision_reference ?? '',
    deferred_until: answer.deferred_until ?? '',
    changed: answer.changed_slug
      ? [answer.changed_slug, answer.changed_section_key].filter(Boolean).join('#')
      : '',
  }
  return (
    <main className="wrap narrow" id="main">
      <ErrorSummary errors={sent?.errors} />
      {sent?.why && (
        <Notice warning>
          <p>{sent.why}</p>
        </Notice>
      )}
      <h1>What becomes of “{theme.name}”?</h1>
      {heard && (
        <>
          <p className="lede">{heard.description}</p>
          <ThemeFigures theme={heard} />
          <p>
            <a href={`/member/reviews/${slug}/themes/${theme.id}`}>What people said</a>
          </p>
        </>
      )}
      <PostForm>
        <input type="hidden" name="theme" value={theme.id} />
        <DispositionFields
          places={places}
          typed={sent?.typed ?? standing ?? {}}
          errors={sent?.errors}
        />
        <div className="buttons">
          <Button>Save the answer</Button>
          <a href={`/member/reviews/${slug}`}>Back to all themes</a>
        </div>
      </PostForm>
    </main>
  )
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { uncodedCount } from '#db/queries/reading.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { publicationsInScope } from '#db/queries/reviews.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { tooLate } from '#app/platform/refuse.server.ts'
import { takesComments } from '#app/publications/publication.ts'
import { handOver } from '#app/reviews/hand-over.server.ts'
import { parseHandOver } from '#app/reviews/review.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { counted } from '#app/ui/counted.ts'
import { ErrorSummary, TextArea } from '#app/ui/fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Button, PostForm } from '#app/ui/post-form.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const { id, slug, title, state, codeframe_id, decisionMakerName } = await reviewFrom(params)
  if (state !== 'gathering') throw redirect(`/officer/reviews/${slug}`)
  const pages = await publicationsInScope(db, id)
  const themes = await themesOf(db, codeframe_id)
  return {
    slug,
    title,
    decisionMakerName,
    uncoded: await uncodedCount(db, id),
    hasThemes: themes.length > 0,
    stillOpen: pages.filter((page) => takesComments(page, now())).map((page) => page.title),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const parsed = parseHandOver(await readForm(request))
  if (!parsed.ok) return data(parsed, { status: 422 })
  const { analysis } = parsed.value
  const handed = await handOver(db, { review, officer, analysis, at: now() })
  if (!handed.ok) throw tooLate([['analysis', analysis]], REFUSED[handed.why])
  return redirect(`/officer/reviews/${review.slug}`)
}

const REFUSED = {
  no_themes: 'There are no themes yet, so there is nothing to hand over.',
  already_handed_over: 'A colleague handed this review over a moment ago.',
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Hand over: ${page?.title ?? ''}` },
]

export default function HandOver() {
  const { slug, title, decisionMakerName, uncoded, hasThemes, stillOpen } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Hand over the {title}?</h1>
      {(uncoded > 0 || stillOpen.length > 0) && (
        <Notice warning>
          {uncoded > 0 && (
            <p>
              {counted(uncoded, 'contribution')} {uncoded === 1 ? 'is' : 'are'} coded to no theme.{' '}
              <a href={`/officer/reviews/${slug}/contributions?state=uncoded`}>
                Read and code them first
              </a>
            </p>
          )}
          {stillOpen.length > 0 && (
            <p>
              Still open for comment: {stillOpen.join('; ')}. Later comments are not in the
              evidence.
            </p>
          )}
        </Notice>
      )}
      <p>
        The evidence is sealed with a hash and given to {decisionMakerName}. Themes and codings no
        longer change after that.
      </p>
      <PostForm>
        <ErrorSummary errors={sent?.errors} />
        <TextArea
          name="analysis"
          label="Your analysis"
          hint="What the themes mean, who said them and who did not, and what speaks for and against. It is sealed with the evidence, under your name."
          rows={12}
          longest={20_000}
          errors={sent?.errors}
          value={sent?.typed.analysis}
        />
        <div className="buttons">
          {hasThemes && <Button>Seal and hand over</Button>}
          <a href={`/officer/reviews/${slug}`}>Go on coding</a>
        </div>
      </PostForm>
    </main>
  )
}

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { requireAct } from '#app/people/guard.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { refusedBecause } from '#app/themes/theme-from.server.ts'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import { addressWord } from '#app/platform/address-word.ts'
import { lookAgain } from '#app/themes/look-again.server.ts'
import {
  contributionsToRecode,
  newestThemes,
  recodingProgress,
} from '#db/queries/recoding.server.ts'
import { counted } from '#app/ui/counted.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const { id, slug, codeframe_id: codeframe } = await reviewFrom(params)
  const after = addressWord(new URL(request.url).searchParams.get('after')) || null
  const wanted = { review: id, codeframe, officer: officer.id, after, limit: A_PAGE + 1 }
  const found = await contributionsToRecode(db, wanted)
  const page = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? page.at(-1) : undefined
  const here = `/officer/reviews/${slug}/themes/recoding`
  return {
    slug,
    page,
    themes: await newestThemes(db, codeframe),
    progress: await recodingProgress(db, { review: id, codeframe }),
    first: after ? here : null,
    next: last ? `${here}?after=${last.id}` : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const officer = await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const contribution = addressWord(String((await readForm(request)).get('contribution') ?? ''))
  const looked = await lookAgain(db, { review, contribution, officer, at: now() })
  if (!looked.ok) throw refusedBecause(looked.why)
  return redirect(`/officer/reviews/${review.slug}/themes/recoding`)
}

export const meta: MetaFunction = () => [{ title: 'Look at again' }]

export default function Recoding() {
  const { slug, page, themes, progress, first, next } = useLoaderData<typeof loader>()
  const review = `/officer/reviews/${slug}`
  return (
    <main className="wrap narrow" id="main">
      <h1>Look at again</h1>
      <p>
        {counted(progress.done, 'contribution')} of {progress.coded} looked at with the newest
        themes, {progress.waiting} to go.
      </p>
      {page.length > 0 && <p>New: {themes.map(({ name }) => name).join('; ')}</p>}
      {page.length === 0 && <p>Nothing waits to be looked at again.</p>}
      {page.map(({ id, reference, body }) => (
        <article key={id} aria-label={reference}>
          <h2>{reference}</h2>
          <p className="own-words">{body}</p>
          <PostForm>
            <input type="hidden" name="contribution" value={id} />
            <div className="buttons">
              <Button kind="secondary">
                None of the new ones
                <span className="govuk-visually-hidden"> in {reference}</span>
              </Button>
              <a href={`${review}/bench/${reference}?state=again`}>
                Code it<span className="govuk-visually-hidden"> ({reference})</span>
              </a>
            </div>
          </PostForm>
        </article>
      ))}
      <Pager first={first} next={next} />
      <p>
        <a href={`${review}/themes`}>Back to the themes</a>
      </p>
    </main>
  )
}

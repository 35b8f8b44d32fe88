import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { codingsOn, contributionsToCode } from '#db/queries/bench.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { BenchComment } from '#app/themes/bench-comment.tsx'
import { takesCodings } from '#app/themes/theme.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 10

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const search = new URL(request.url).searchParams
  const [after, uncodedOnly] = [
    addressWord(search.get('after')) || null,
    search.get('show') === 'uncoded',
  ]
  const found = await contributionsToCode(db, {
    review: review.id,
    uncodedOnly,
    after,
    limit: A_PAGE + 1,
  })
  const comments = found.slice(0, A_PAGE)
  const contributions = comments.map(({ id }) => id)
  const codings =
    contributions.length > 0
      ? await codingsOn(db, { codeframe: review.codeframe_id, contributions })
      : []
  const here = `/officer/reviews/${review.slug}/bench`
  const show = uncodedOnly ? { show: 'uncoded' } : undefined
  const last = found.length > A_PAGE ? comments.at(-1) : undefined
  return {
    slug: review.slug,
    title: review.title,
    isOpen: takesCodings(review),
    themes: await themesOf(db, review.codeframe_id),
    comments: comments.map((comment) => ({
      ...comment,
      codings: codings.filter(
        (coding) =>
          coding.contribution_id === comment.id && coding.revision_id === comment.revision_id,
      ),
    })),
    uncodedOnly,
    first: after ? `${here}?${new URLSearchParams(show)}` : null,
    next: last ? `${here}?${new URLSearchParams({ ...show, after: last.id })}` : null,
    here: `${here}${new URL(request.url).search}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Code: ${data?.title ?? ''}` },
]

export default function Bench() {
  const { slug, title, isOpen, themes, comments, uncodedOnly, first, next, here } =
    useLoaderData<typeof loader>()
  const all = `/officer/reviews/${slug}/bench`
  return (
    <main className="wrap wide" id="main">
      <h1>Read and code: {title}</h1>
      <p className="acts">
        <a href={all} {...(uncodedOnly ? {} : { 'aria-current': 'true' as const })}>
          All comments
        </a>
        <a
          href={`${all}?show=uncoded`}
          {...(uncodedOnly ? { 'aria-current': 'true' as const } : {})}
        >
          Not coded yet
        </a>
        <a href={`/officer/reviews/${slug}/themes`}>Themes</a>
        <a href={`/officer/reviews/${slug}`}>The review</a>
      </p>
      {!isOpen && <p>The evidence has been sealed and handed over, so codings no longer change.</p>}
      {isOpen && themes.length === 0 && (
        <p>
          There are no themes yet. <a href={`/officer/reviews/${slug}/themes`}>Add the first</a>.
        </p>
      )}
      {comments.length === 0 && <p>Nothing here to code.</p>}
      <div className="bench">
        {comments.map((comment) => (
          <BenchComment
            key={comment.id}
            comment={comment}
            themes={isOpen ? themes : []}
            slug={slug}
            here={`${here}#${comment.reference}`}
          />
        ))}
      </div>
      <Pager first={first} next={next} />
    </main>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { likenessesIn } from '#db/queries/likenesses.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { addressWord } from '#app/platform/address-word.ts'
import { db } from '#app/platform/database.server.ts'
import { reviewFrom } from '#app/reviews/review-from.server.ts'
import { LikenessCard } from '#app/themes/likeness-card.tsx'
import { takesCodings } from '#app/themes/theme.ts'
import { Pager } from '#app/ui/pager.tsx'

const A_PAGE = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAct(request, 'run_review')
  const review = await reviewFrom(params)
  const search = new URL(request.url).searchParams
  const answered = search.get('show') === 'answered'
  const after = addressWord(search.get('after')) || null
  const found = await likenessesIn(db, {
    review: review.id,
    answered,
    after,
    limit: A_PAGE + 1,
  })
  const likenesses = found.slice(0, A_PAGE)
  const here = `/officer/reviews/${review.slug}/same-people`
  const show: Record<string, string> = answered ? { show: 'answered' } : {}
  const last = found.length > A_PAGE ? likenesses.at(-1) : undefined
  return {
    slug: review.slug,
    title: review.title,
    isOpen: takesCodings(review),
    answered,
    likenesses,
    here,
    first: after ? `${here}?${new URLSearchParams(show)}` : null,
    next: last ? `${here}?${new URLSearchParams({ ...show, after: last.id })}` : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Counted twice? ${data?.title ?? ''}` },
]

export default function SamePeople() {
  const { slug, title, isOpen, answered, likenesses, here, first, next } =
    useLoaderData<typeof loader>()
  return (
    <main className="wrap narrow" id="main">
      <h1>Counted twice?</h1>
      <p className="lede">
        What was entered in the {title} and may be by somebody who is counted already. Until you say
        that it is the same person, it counts as somebody else’s. You can change what you said.
      </p>
      <p className="acts">
        <a href={here} {...(answered ? {} : { 'aria-current': 'true' as const })}>
          To be answered
        </a>
        <a
          href={`${here}?show=answered`}
          {...(answered ? { 'aria-current': 'true' as const } : {})}
        >
          Answered
        </a>
        <a href={`/officer/reviews/${slug}/contributions`}>Contributions</a>
      </p>
      {likenesses.length === 0 && (
        <p>{answered ? 'Nothing was answered yet.' : 'Nobody seems to be counted twice.'}</p>
      )}
      <ul className="cards">
        {likenesses.map((likeness) => (
          <LikenessCard key={likeness.id} likeness={likeness} slug={slug} isOpen={isOpen} />
        ))}
      </ul>
      <Pager first={first} next={next} />
    </main>
  )
}

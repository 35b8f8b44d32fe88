import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { repliesToSign } from '#db/queries/briefing-board.server.ts'
import { unansweredOn } from '#db/queries/unanswered.server.ts'
import { publicationsBy } from '#db/queries/publications.server.ts'
import { reviewsAwaiting } from '#db/queries/reviews.server.ts'
import { requireMember } from '#app/people/guard.server.ts'
import { db } from '#app/platform/database.server.ts'
import { excerpt } from '#app/outcomes/excerpt.ts'
import { KIND_NAMES } from '#app/publications/publication.ts'
import { RepliesToSign } from '#app/replies/replies-to-sign.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request, 'see_member_home')
  const appointment = member.appointment.id
  const [toSign, publications, reviews, unanswered] = await Promise.all([
    repliesToSign(db, appointment),
    publicationsBy(db, appointment),
    reviewsAwaiting(db, appointment),
    unansweredOn(db, appointment),
  ])
  return {
    member: { name: member.name, post: member.appointment.post },
    toSign: toSign.map(({ public_html, ...reply }) => ({
      ...reply,
      opening: excerpt(public_html),
    })),
    publications,
    reviews,
    unanswered,
  }
}

export const meta: MetaFunction = () => [{ title: 'What waits for me' }]

export default function MemberHome() {
  const { member, toSign, publications, reviews, unanswered } = useLoaderData<typeof loader>()
  return (
    <main className="wrap" id="main">
      <h1>What waits for you</h1>
      <p className="lede">
        {member.name}, {member.post}
      </p>
      <div className="columns">
        <div>
          <RepliesToSign replies={toSign} />
          <Reviews reviews={reviews} />
          <Unanswered unanswered={unanswered} />
        </div>
        <Publications publications={publications} />
      </div>
    </main>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Reviews({ reviews }: Pick<Loaded, 'reviews'>) {
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews for you to decide</h2>
      {reviews.length === 0 && <p className="quiet">No review is with you at the moment.</p>}
      <ul className="cards">
        {reviews.map((review) => (
          <li key={review.id}>
            <h3>
              <a href={`/member/reviews/${review.slug}`}>{review.title}</a>
            </h3>
            <p>{review.question}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unanswered({ unanswered }: Pick<Loaded, 'unanswered'>) {
  return (
    <section aria-labelledby="unanswered">
      <h2 id="unanswered">Most supported, not answered yet</h2>
      {unanswered.length === 0 && (
        <p className="quiet">Every comment on your pages has been answered, or there are none.</p>
      )}
      <ul className="cards">
        {unanswered.map((comment) => (
          <li key={comment.reference}>
            <p className="quiet">
              {comment.author_name} on {comment.title} · support {comment.support_count}
            </p>
            <p>{excerpt(comment.public_html, 400)}</p>
            <p>
              <a href={`/member/comments/${comment.reference}/reply`}>
                Reply<span className="govuk-visually-hidden"> to {comment.author_name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Publications({ publications }: Pick<Loaded, 'publications'>) {
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">Your publications</h2>
      <p>
        <a className="govuk-button" href="/member/publications/new">
          Write something
        </a>
      </p>
      <ul className="cards">
        {publications.map((publication) => (
          <li key={publication.id}>
            <p className="labels">
              <Tag tone="plain">{KIND_NAMES[publication.kind]}</Tag>
              {publication.draftTitle !== null && <Tag tone="amber">Draft</Tag>}
              {publication.withdrawn_at && <Tag tone="red">Withdrawn</Tag>}
            </p>
            <h3>
              {publication.edition === null || publication.withdrawn_at ? (
                (publication.title ?? publication.draftTitle)
              ) : (
                <a href={`/publications/${publication.slug}`}>{publication.title}</a>
              )}
            </h3>
            {publication.first_published_at && (
              <p className="quiet">
                Edition {publication.edition}, first published{' '}
                <When at={publication.first_published_at} />
              </p>
            )}
            {publication.withdrawn_at && (
              <PostForm action={`/member/publications/${publication.id}/restoration`}>
                <button type="submit" className="as-link">
                  Put it back<span className="govuk-visually-hidden"> ({publication.title})</span>
                </button>
              </PostForm>
            )}
            {!publication.withdrawn_at && (
              <p>
                <a href={`/member/publications/${publication.id}/draft`}>
                  {publication.draftTitle === null ? 'Write a new edition' : 'Go on writing'}
                  <span className="govuk-visually-hidden">
                    {' '}
                    ({publication.draftTitle ?? publication.title})
                  </span>
                </a>
                {publication.edition !== null && (
                  <>
                    {' · '}
                    <a href={`/member/publications/${publication.id}/withdrawal`}>
                      Withdraw<span className="govuk-visually-hidden"> ({publication.title})</span>
                    </a>
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

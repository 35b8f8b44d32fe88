import { dateIn } from '#app/ui/when.tsx'

type Rail = {
  review: {
    slug: string
    decisionMakerName: string
    decisionMakerPost: string
    ownerName: string
    opens_on: string | null
    closes_on: string | null
    equality_asked_at: string | null
  }
  publications: { id: string; slug: string; title: string }[]
  isHandedOver: boolean
}

/** Who decides, when, from what, and where the rest of the review lies. */
export function ReviewRail({ review, publications, isHandedOver }: Rail) {
  const address = `/officer/reviews/${review.slug}`
  return (
    <aside className="rail" aria-label="About this review">
      <section>
        <h2>To take with you</h2>
        <p>
          <a href={`/officer/reviews/${review.slug}/exports`}>Report, workbook, CSV and JSON</a>
        </p>
      </section>
      <section>
        <h2>Decided by</h2>
        <p>
          {review.decisionMakerName}, {review.decisionMakerPost}
        </p>
        <p className="quiet">Run by {review.ownerName}</p>
      </section>
      {review.opens_on && review.closes_on && (
        <section>
          <h2>Dates</h2>
          <p>
            {dateIn(review.opens_on)} to {dateIn(review.closes_on)}
          </p>
        </section>
      )}
      <section>
        <h2>Evidence from</h2>
        <ul>
          {publications.map((publication) => (
            <li key={publication.id}>
              <a href={`/publications/${publication.slug}`}>{publication.title}</a>
            </li>
          ))}
        </ul>
        {!isHandedOver && (
          <p>
            <a href={`${address}/scope`}>Change what counts</a>
          </p>
        )}
      </section>
      <section>
        <h2>On record</h2>
        <ul>
          <li>
            <a href={`${address}/gates`}>Before it opens</a>
          </li>
          <li>
            <a href={`${address}/record`}>Evidence file</a>
          </li>
          {review.equality_asked_at && (
            <li>
              <a href={`${address}/equality`}>Who took part</a>
            </li>
          )}
          {isHandedOver && (
            <li>
              <a href={`${address}/verification`}>Is it what was sealed?</a>
            </li>
          )}
        </ul>
      </section>
    </aside>
  )
}

type Asked = { reference: string; review: { title: string } }

/** Asked beside the comment, on a page of its own. */
export function AskedAboutYou({ reference, review }: Asked) {
  return (
    <p>
      To see whether the {review.title} hears from everybody, we ask four questions{' '}
      <a href={`/comments/${reference}/about-you`}>about you</a>. They are optional and kept apart
      from your comment.
    </p>
  )
}

import { Prose } from '#app/ui/prose.tsx'
import { When } from '#app/ui/when.tsx'
import type { SafeHtml } from '#db/safe-html.ts'

type About = {
  comment: { author_name: string; page: string; submitted_at: string; public_html: string }
}

/** The comment a reply is about, as the public reads it. */
export function AskedAbout({ comment }: About) {
  return (
    <figure className="asked-about">
      <figcaption>
        <strong>{comment.author_name}</strong> on “{comment.page}”,{' '}
        <When at={comment.submitted_at} withTime />
      </figcaption>
      <Prose className="words" html={comment.public_html as SafeHtml} />
    </figure>
  )
}

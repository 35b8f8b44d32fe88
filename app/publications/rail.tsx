import type { SerializeFrom } from '@remix-run/node'
import { REVIEW_STATES } from '#app/reviews/review.ts'
import type { ReviewState } from '#db/schema/reviews.ts'
import type { Section } from './article.tsx'
import { MODE_NAMES } from './mode.ts'
import type { PublishedPage } from './publication-from.server.ts'

type Rail = {
  publication: SerializeFrom<PublishedPage>
  sections: Section[]
  review: { slug: string; title: string; state: ReviewState; decisionMakerName: string } | null
  themes: { id: string; name: string; contributions: number }[]
  tags: { kind: string; slug: string; name: string }[]
}

/** The most themes that are named there. */
export const CHIPS = 8

/** Beside the page: what is in it, what people raise, how it will be decided, how to follow. */
export function Rail({ publication, sections, review, themes, tags }: Rail) {
  return (
    <aside className="rail" aria-label="About this page">
      {sections.length > 2 && <Contents sections={sections} />}
      {review && themes.length > 0 && (
        <section>
          <h2>{isDecided(review) ? 'Themes raised' : 'Themes so far'}</h2>
          <ul className="chips">
            {themes.map((theme) => (
              <li key={theme.id}>
                {theme.name} <b>{theme.contributions}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review && <HowDecided review={review} />}
      <section>
        <h2>How comments are moderated</h2>
        <p>{MODE_NAMES[publication.moderation]}</p>
        <p>
          <a href="/house-rules">House rules</a>
          <br />
          <a href="/moderation-register">What was refused, and why</a>
        </p>
      </section>
      {tags.length > 0 && (
        <section>
          <h2>Filed under</h2>
          <ul className="chips">
            {tags.map((tag) => (
              <li key={`${tag.kind} ${tag.slug}`}>{tag.name}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Follow</h2>
        <p>
          <a href={`/follow/publication/${publication.slug}`}>Mail me when this changes</a>
          <br />
          <a href={`/publications/${publication.slug}/comments.atom`}>
            Atom feed of these comments
          </a>
        </p>
      </section>
    </aside>
  )
}

function isDecided({ state }: { state: ReviewState }) {
  return state === 'published' || state === 'implemented'
}

function Contents({ sections }: { sections: Section[] }) {
  return (
    <section>
      <h2>On this page</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.section_key}>
            <a href={`#${section.section_key}`}>{section.heading}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function HowDecided({ review }: { review: NonNullable<Rail['review']> }) {
  const decided = isDecided(review)
  return (
    <section>
      <h2>{decided ? 'What was decided' : 'How this will be decided'}</h2>
      <p>
        {decided
          ? 'Every theme that was raised has an answer, and everyone who commented was told.'
          : `${review.decisionMakerName} decides. Every theme raised gets an answer, and everyone who comments is told it.`}
      </p>
      <p>
        <a href={decided ? `/reviews/${review.slug}/outcome` : `/reviews/${review.slug}`}>
          {review.title}
        </a>
        {!decided && (
          <>
            <br />
            <span className="quiet">{REVIEW_STATES[review.state]}</span>
          </>
        )}
      </p>
    </section>
  )
}

import { counted } from '#app/ui/counted.ts'
import type { ThemeCount } from '#db/queries/codings.server.ts'
import { excerpt } from '#app/outcomes/excerpt.ts'
import type { Answer, Quote } from '#app/outcomes/reconciliation.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { DISPOSITION_NAMES } from './disposition.ts'

type Theme = {
  theme: ThemeCount
  review: { slug: string }
  quote: Quote | undefined
  answer: Answer | undefined
  canDecide: boolean
}

export function ThemeToDecide({ theme, review, quote, answer, canDecide }: Theme) {
  return (
    <li id={`theme-${theme.id}`}>
      <h2>{theme.name}</h2>
      <p>{theme.description}</p>
      <p className="quiet">
        {counted(theme.contributions, 'contribution')} from{' '}
        {counted(theme.people, 'person', 'people')} · {theme.inFavour} for · {theme.against} against
      </p>
      {quote && <blockquote>{excerpt(quote.public_html, 400)}</blockquote>}
      {answer ? (
        <p>
          <Tag>{DISPOSITION_NAMES[answer.disposition]}</Tag> {answer.reason}
        </p>
      ) : (
        canDecide && <p className="quiet">Not answered yet.</p>
      )}
      {canDecide && (
        <p>
          <a href={`/member/reviews/${review.slug}/dispositions?theme=${theme.id}`}>
            {answer ? 'Change the answer' : 'Answer this theme'}
            <span className="govuk-visually-hidden"> ({theme.name})</span>
          </a>
        </p>
      )}
    </li>
  )
}

import type { Answer } from '#app/outcomes/reconciliation.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { DISPOSITION_NAMES } from './disposition.ts'
import { ThemeFigures } from './heard.tsx'
import type { PackTheme } from './pack.ts'

type Theme = {
  theme: PackTheme & { readAt: string | null }
  review: { slug: string }
  answer: Answer | undefined
  canDecide: boolean
  /** Raised by enough people, or flagged: the outcome waits for its answer. */
  isOwed: boolean
}

export function ThemeToDecide({ theme, review, answer, canDecide, isOwed }: Theme) {
  const address = `/member/reviews/${review.slug}`
  return (
    <li id={`theme-${theme.id}`}>
      {theme.readAt !== null && !canDecide && <p className="quiet">Read</p>}
      <h3>
        <a href={`${address}/themes/${theme.id}`}>{theme.name}</a>
      </h3>
      <p>{theme.description}</p>
      <ThemeFigures theme={theme} />
      {answer ? (
        <p>
          <Tag>{DISPOSITION_NAMES[answer.disposition]}</Tag> {answer.reason}
        </p>
      ) : (
        canDecide && (
          <p className="quiet">
            {isOwed
              ? 'Not answered yet.'
              : 'Not answered yet. Fewer than three people raised it, so you need not.'}
          </p>
        )
      )}
      {canDecide && (
        <p>
          <a href={`${address}/dispositions?theme=${theme.id}`}>
            {answer ? 'Change the answer' : 'Answer this theme'}
            <span className="govuk-visually-hidden"> ({theme.name})</span>
          </a>
        </p>
      )}
    </li>
  )
}

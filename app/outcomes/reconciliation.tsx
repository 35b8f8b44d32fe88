import type { ThemeCount } from '#db/queries/codings.server.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'
import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import { counted } from '#app/ui/counted.ts'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'
import { contributionsAndTexts } from './said-counts.ts'
import { ThemeQuote, type Quote } from './theme-quote.tsx'

export type { Quote } from './theme-quote.tsx'

export type Answer = {
  theme_id: string
  disposition: DispositionKind
  reason: string
  what_changes: string | null
  decision_reference: string | null
  deferred_until: string | null
  changed_edition: number | null
  changed_section_key: string | null
  changed_slug: string | null
  changed_title: string | null
  changed_heading: string | null
}

type Rows = { themes: ThemeCount[]; dispositions: Answer[]; quotes: Quote[] }

const TONES: Record<DispositionKind, 'brand' | 'amber' | 'plain'> = {
  adopted: 'brand',
  adopted_in_part: 'brand',
  already_in_place: 'brand',
  not_adopted: 'amber',
  deferred: 'plain',
  outside_powers: 'plain',
}

/** One row for every theme, those that lost included: how many, what became of it, why, what changed. */
export function Reconciliation({ themes, dispositions, quotes }: Rows) {
  const answers = new Map(dispositions.map((answer) => [answer.theme_id, answer]))
  const said = new Map(quotes.map((quote) => [quote.theme_id, quote]))
  return (
    <table className="reconciliation">
      <caption className="govuk-visually-hidden">Every theme and its answer</caption>
      <thead>
        <tr>
          <th scope="col">What people said</th>
          <th scope="col">Said by</th>
          <th scope="col">What became of it</th>
          <th scope="col">Why, and what changed</th>
        </tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <Row
            key={theme.id}
            theme={theme}
            answer={answers.get(theme.id)}
            quote={said.get(theme.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

type Row = { theme: ThemeCount; answer: Answer | undefined; quote: Quote | undefined }

function Row({ theme, answer, quote }: Row) {
  return (
    <tr id={`theme-${theme.id}`} tabIndex={-1}>
      <th scope="row">
        {theme.name}
        <ThemeQuote quote={quote} theme={theme} />
      </th>
      <td className="said-by">
        {counted(theme.people, 'person', 'people')}
        <span className="quiet">{contributionsAndTexts(theme)}</span>
      </td>
      <td>
        {!answer && <span className="quiet">No answer owed</span>}
        {answer && (
          <Tag tone={TONES[answer.disposition]}>{DISPOSITION_NAMES[answer.disposition]}</Tag>
        )}
      </td>
      <td>
        {answer ? (
          <Reason answer={answer} />
        ) : (
          'Fewer than three people raised it, so no answer was required.'
        )}
      </td>
    </tr>
  )
}

function Reason({ answer }: { answer: Answer }) {
  const { reason, deferred_until, what_changes, decision_reference } = answer
  return (
    <>
      {reason} {deferred_until && `Deferred to ${dateIn(deferred_until)}. `}
      {what_changes && <span className="what-changes">What changes: {what_changes} </span>}
      <Changed answer={answer} />
      {decision_reference && <span className="quiet"> Decision {decision_reference}</span>}
    </>
  )
}

function Changed({ answer }: { answer: Answer }) {
  if (!answer.changed_slug) return null
  const place = answer.changed_section_key ? `#${answer.changed_section_key}` : ''
  return (
    <a href={`/publications/${answer.changed_slug}${place}`}>
      {answer.changed_heading ?? answer.changed_title}, edition {answer.changed_edition}
    </a>
  )
}

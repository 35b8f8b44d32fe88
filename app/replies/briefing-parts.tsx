import type { SerializeFrom } from '@remix-run/node'
import { excerpt } from '#app/outcomes/excerpt.ts'
import { When } from '#app/ui/when.tsx'
import { canBeDrafted } from './briefing.ts'
import type { BriefingPage } from './briefing-page.server.ts'

type Page = SerializeFrom<BriefingPage>

/** The other comments of the page that the same reply answers. */
export function AlsoAnswered({ briefing, questions }: Pick<Page, 'briefing' | 'questions'>) {
  const mayChoose = canBeDrafted(briefing.state)
  if (questions.length === 0 && !mayChoose) return null
  return (
    <>
      <h2>Answered by the same reply</h2>
      {questions.length === 0 && <p className="quiet">No other comment.</p>}
      <ul className="also-answered">
        {questions.map((question) => (
          <li key={question.id}>
            <strong>{question.author_name}</strong>: {excerpt(question.public_html)}{' '}
            {question.shown_as !== 'text' && '(not public any more, so it is left out)'}
          </li>
        ))}
      </ul>
      {mayChoose && (
        <p>
          <a href={`/officer/replies/${briefing.id}/questions`}>Choose other comments</a>
        </p>
      )}
    </>
  )
}

type Given = Pick<Page, 'facts'> & { addAt?: string | null }

export function FactsGiven({ facts, addAt = null }: Given) {
  return (
    <>
      <h2>Facts</h2>
      {facts.length === 0 && <p className="quiet">None yet.</p>}
      {facts.map(({ id, body, by, given_at }) => (
        <div key={id}>
          <p className="own-words">{body}</p>
          <p className="quiet">
            {by}, <When at={given_at} withTime />
          </p>
        </div>
      ))}
      {addAt && (
        <p>
          <a href={addAt}>{facts.length === 0 ? 'Give the facts' : 'Add facts'}</a>
        </p>
      )}
    </>
  )
}

/** Every version, the latest first, with what each changed. */
export function DraftHistory({ drafts }: Pick<Page, 'drafts'>) {
  if (drafts.length === 0) return null
  return (
    <>
      <h2>The reply, as drafted</h2>
      <ol className="versions">
        {drafts.map((draft, index) => (
          <li key={draft.number}>
            <h3>
              Version {draft.number}
              {draft.written_as === 'member' ? ', changed by the member' : ''}
            </h3>
            <p className="quiet">
              {draft.by}, <When at={draft.written_at} withTime />
            </p>
            {index === 0 && <p className="own-words">{draft.body}</p>}
            {draft.changes && <Changes changes={draft.changes} since={draft.number - 1} />}
            {index > 0 && !draft.changes && <p className="own-words">{draft.body}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

type Changed = { changes: NonNullable<Page['drafts'][number]['changes']>; since: number }

function Changes({ changes, since }: Changed) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What changed since version {since}</span>
      </summary>
      <p className="own-words changes">
        {changes.map(({ words, kind }, index) =>
          kind === 'kept' ? (
            <span key={index}>{words}</span>
          ) : kind === 'gone' ? (
            <del key={index}>{words}</del>
          ) : (
            <ins key={index}>{words}</ins>
          ),
        )}
      </p>
    </details>
  )
}

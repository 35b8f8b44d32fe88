import type { SerializeFrom } from '@remix-run/node'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { asStated } from '#app/comments/stated.ts'
import { HOLD_NAMES } from '#app/comments/screening.ts'
import { CheckResults } from '#app/comments/check-results.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import { RecordInWords, SanctionsNow } from './author-record.tsx'
import { CardRecord } from './card-record.tsx'
import { CardWords } from './card-words.tsx'
import type { ModerationCard } from './card.server.ts'
import { ComplaintsOnCard } from './complaints-on-card.tsx'
import { VERDICTS_DONE } from './decision.ts'
import { ReportsOnCard } from './reports-on-card.tsx'

const WORDS_GONE = 'Its author has closed their account and did not leave the words behind.'

type Shown = { card: SerializeFrom<ModerationCard> }

/** The comment, what held it, who wrote it, what was decided before, and the thread around it. */
export function Card({ card }: Shown) {
  const { comment, parents } = card
  return (
    <>
      <p className="quiet">
        {comment.reference} on <a href={`/publications/${comment.slug}`}>{comment.page}</a>
        {comment.parentReference && `, in reply to ${comment.parentAuthor}`} · sent{' '}
        <When at={comment.submitted_at} withTime /> · revision {comment.revision}
      </p>
      <h1 className="govuk-visually-hidden">Comment by {comment.author_name}</h1>
      <CardWords
        body={comment.body ?? WORDS_GONE}
        found={comment.body === null ? [] : [...card.holds, ...card.checks]}
      />
      <Facts card={card} />
      {comment.body !== null && <CheckResults checks={card.checks} />}
      <ComplaintsOnCard complaints={card.complaints} />
      <ReportsOnCard reports={card.reports} reference={comment.reference} />
      {parents.length > 0 && (
        <>
          <h2>In its thread</h2>
          <ol className="thread">
            {parents.map((parent) => (
              <li key={parent.id}>
                <article className="comment">
                  <header>
                    <strong>{parent.author_name}</strong>
                    <span className="quiet">
                      <When at={parent.submitted_at} />
                    </span>
                    {parent.voice && <Tag>Official reply</Tag>}
                    {parent.state !== 'published' && (
                      <Tag tone="plain">{STATE_NAMES[parent.state]}</Tag>
                    )}
                  </header>
                  <p>{parent.body ?? WORDS_GONE}</p>
                </article>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Facts({ card }: Shown) {
  const { comment, holds, fared, decisions } = card
  const stated = asStated(comment)
  return (
    <dl className="facts">
      <dt>State</dt>
      <dd>{STATE_NAMES[comment.state]}</dd>
      <dt>Held because</dt>
      <dd>
        {holds.length === 0
          ? 'no check held it'
          : holds.map(({ reason }) => HOLD_NAMES[reason].toLowerCase()).join('; ')}
      </dd>
      <dt>{comment.author_name}</dt>
      <dd>
        {fared && <RecordInWords record={fared} />}
        {stated && <div className="stated">{stated}</div>}
        {comment.via && <div>came over from {comment.via}</div>}
      </dd>
      {fared && <SanctionsNow record={fared} />}
      <dt>Decisions</dt>
      <dd>
        {decisions.length === 0
          ? 'none yet'
          : decisions.map((decision) => (
              <div key={decision.id}>
                {VERDICTS_DONE[decision.verdict]} by {decision.officer},{' '}
                <When at={decision.decided_at} withTime />
                {decision.rule !== null && `, rule ${decision.rule}`}
                {decision.note && `: “${decision.note}”`}
              </div>
            ))}
      </dd>
      <CardRecord card={card} />
    </dl>
  )
}

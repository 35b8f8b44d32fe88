import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { When } from '#app/ui/when.tsx'
import { APPEAL_ANSWERS } from './appeal.ts'
import type { ModerationCard } from './card.server.ts'
import { ESCALATION_KINDS } from './escalation.ts'
import { EXCLUSION_CODES } from './exclusion.ts'
import { CATEGORY_NAMES } from './redaction.ts'

type Shown = { card: SerializeFrom<ModerationCard> }

/** What officers have masked, noted, escalated and left out, and what its author appealed against. */
export function CardRecord({ card }: Shown) {
  const { comment, masks, notes, usual } = card
  const here = `/officer/comments/${comment.reference}`
  return (
    <>
      {masks.length > 0 && (
        <Fact name="Redacted">
          {masks.map(({ id, category, reason, officer, made_at }) => (
            <div key={id}>
              {CATEGORY_NAMES[category]}: {reason} (by {officer}, <When at={made_at} withTime />){' '}
              <a href={`/officer/redactions/${id}/lifting`}>Let it be read again</a>
            </div>
          ))}
          <a href={`${here}/original`}>See the original</a>
        </Fact>
      )}
      <Fact name="Notes">
        {notes.map(({ id, words, by, written_at }) => (
          <div key={id}>
            “{words}” {by}, <When at={written_at} withTime />
          </div>
        ))}
        {notes.length === 0 && 'none. '}
        <a href={`${here}/notes`}>Write a note</a>
      </Fact>
      {usual && <Fact name="Usually">{usual}</Fact>}
      <Appeals card={card} />
      <Fact name="Safety">
        <Escalated card={card} />
      </Fact>
      <Fact name="Consideration">
        <Considered card={card} />
      </Fact>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Appeals({ card: { appeals } }: Shown) {
  if (appeals.length === 0) return null
  return (
    <Fact name="Appeals">
      {appeals.map(({ id, result, due_at }) => (
        <div key={id}>
          <a href={`/officer/appeals/${id}`}>
            {result ? APPEAL_ANSWERS[result] : 'Its author appeals'}
          </a>
          {!result && (
            <>
              ; due <When at={due_at} withTime />
            </>
          )}
        </div>
      ))}
    </Fact>
  )
}

function Escalated({ card: { comment, escalations } }: Shown) {
  const here = `/officer/comments/${comment.reference}/escalation`
  const isOpen = escalations.some(({ closed_at }) => closed_at === null)
  return (
    <>
      {escalations.map(({ id, kind, note, raisedBy, raised_at, closedBy, words }) => (
        <div key={id}>
          {ESCALATION_KINDS[kind]}: “{note}” {raisedBy}, <When at={raised_at} withTime />
          {words && `. Closed by ${closedBy}: “${words}”`}
        </div>
      ))}
      <a href={isOpen ? `${here}/closing` : here}>
        {isOpen ? 'Close it, back into the queue' : 'Escalate'}
      </a>
    </>
  )
}

function Considered({ card: { comment, exclusions } }: Shown) {
  const standing = exclusions.find(
    ({ declined_at, reversed_at, number }) =>
      declined_at === null && reversed_at === null && number === comment.revision,
  )
  if (!standing) {
    return <a href={`/officer/comments/${comment.reference}/exclusions/new`}>Leave it out</a>
  }
  return (
    <>
      {standing.confirmed_at === null ? 'proposed to be left out' : 'left out'}:{' '}
      {EXCLUSION_CODES[standing.code]}. “{standing.reason}” {standing.proposedBy}.{' '}
      <a href={`/officer/exclusions#${standing.id}`}>
        {standing.confirmed_at === null ? 'Confirm or decline' : 'Consider it again'}
      </a>
    </>
  )
}

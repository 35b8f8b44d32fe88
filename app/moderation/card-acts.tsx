import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { Button, PostForm } from '#app/ui/post-form.tsx'
import type { ModerationCard } from './card.server.ts'

type Shown = {
  card: SerializeFrom<ModerationCard>
  /** The queue's filter, kept for the next card. */
  search: string
}

/** What an officer can do about a comment, each with its key. To publish takes one press. */
export function CardActs({ card, search }: Shown) {
  const { comment, verdicts } = card
  if (verdicts.length === 0) {
    const why = comment.body === null ? 'has closed their account' : 'took it back'
    return <p>Its author {why}, so there is nothing to decide.</p>
  }
  const here = `/officer/comments/${comment.reference}`
  const asked = (verdict: string) =>
    `${here}/decisions?${new URLSearchParams([['verdict', verdict], ...new URLSearchParams(search)])}`
  const refusal = verdicts.find((verdict) => verdict === 'withhold' || verdict === 'remove')
  return (
    <div className="buttons acts-row">
      {verdicts.includes('publish') && (
        <DecisionPost card={card} search={search}>
          <Button name="verdict" value="publish" shortcut="a">
            {publishes(comment.state)}
          </Button>
        </DecisionPost>
      )}
      <ActLink href={`${here}/redactions/new`} words="Redact" shortcut="r" isFirst />
      {verdicts.includes('return') && (
        <ActLink href={asked('return')} words="Return" shortcut="t" />
      )}
      {refusal && (
        <ActLink
          href={asked(refusal)}
          words={refusal === 'withhold' ? 'Withhold' : 'Remove'}
          shortcut="w"
        />
      )}
      {(comment.state === 'published' || comment.state === 'held') && (
        <ActLink href={`${here}/briefings/new`} words="Ask for a reply" shortcut="b" />
      )}
      <ActLink href={`${here}/sanctions/new`} words="Sanction" shortcut="s" />
      {comment.state === 'published' && <a href={`${here}/reply`}>Reply for the council</a>}
      {verdicts.includes('hold') && (
        <DecisionPost card={card} search={search}>
          <button type="submit" name="verdict" value="hold" className="as-link">
            Put back in the queue
          </button>
        </DecisionPost>
      )}
    </div>
  )
}

function publishes(state: string) {
  if (state === 'published') return 'Read: leave it published'
  return state === 'removed' ? 'Publish again' : 'Publish'
}

type ActLink = { href: string; words: string; shortcut: string; isFirst?: boolean }

function ActLink({ href, words, shortcut, isFirst = false }: ActLink) {
  return (
    <a
      className={`govuk-button${isFirst ? '' : ' govuk-button--secondary'}`}
      href={href}
      aria-keyshortcuts={shortcut}
    >
      {words}
      <kbd aria-hidden="true">{shortcut}</kbd>
    </a>
  )
}

type Post = Shown & { children: ReactNode }

/** Carries what the officer has seen, so that a decision made meanwhile is not overridden unknowingly. */
export function DecisionPost({ card: { comment }, search, children }: Post) {
  return (
    <PostForm
      action={`/officer/comments/${comment.reference}/decisions${search ? `?${search}` : ''}`}
    >
      <input type="hidden" name="seen" value={comment.decisions} />
      <input type="hidden" name="revision" value={comment.revision} />
      {children}
    </PostForm>
  )
}

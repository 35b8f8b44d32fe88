import { initialsOf } from '#app/publications/publication.ts'
import { PostForm } from '#app/ui/post-form.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { dateIn, When } from '#app/ui/when.tsx'
import type { SafeHtml } from '#db/safe-html.ts'
import type { ThreadRow } from '#db/queries/thread.server.ts'
import { AnsweredLine, AnswersLine } from './answer-lines.tsx'
import type { Answers } from './answered.ts'
import { CountedLine, type CountedByComment } from './counted-line.tsx'
import { asStated } from './stated.ts'
import type { ThreadNode } from './thread.ts'

/** What a comment needs to know of the page it stands on. */
export type Around = {
  slug: string
  sections: ReadonlyMap<string, string>
  isOpen: boolean
  /** Nobody adds anything, not even support. */
  isFrozen: boolean
  isSignedIn: boolean
  /** Where this reader may answer officially; null for almost everyone. */
  canReply: string | null
  answers: Answers
  counted: CountedByComment
  /** Comments whose answer waits for an election to end, and what is said meanwhile. */
  holding: { line: string; comments: string[] } | null
}

export function CommentView({ node, around }: { node: ThreadNode; around: Around }) {
  const { comment, answers } = node
  if (comment.shown_as !== 'text' || comment.public_html === null) {
    return <Placeholder comment={comment} />
  }
  const isOfficial = comment.voice !== null
  return (
    <article
      className={isOfficial ? 'comment official' : 'comment'}
      id={comment.reference}
      tabIndex={-1}
      aria-label={`${isOfficial ? 'Official reply' : 'Comment'} by ${comment.author_name}`}
    >
      {isOfficial ? (
        <OfficialHead comment={comment} />
      ) : (
        <ResidentHead comment={comment} around={around} />
      )}
      {answers && (
        <p className="answers">
          in reply to <a href={`#${answers.reference}`}>{answers.name ?? 'a comment'}</a>
        </p>
      )}
      <Prose className="words" html={comment.public_html as SafeHtml} />
      {isOfficial ? (
        <AnswersLine comment={comment} answers={around.answers} />
      ) : (
        <AnsweredLine comment={comment} answers={around.answers} />
      )}
      <CountedLine themes={around.counted.get(comment.id)} />
      {around.holding?.comments.includes(comment.id) && (
        <p className="holding-line">{around.holding.line}</p>
      )}
      <Acts comment={comment} around={around} />
    </article>
  )
}

/** A line in place of what is not shown, so that the thread still makes sense. */
function Placeholder({ comment }: { comment: ThreadRow }) {
  return (
    <p className="gap-line" id={comment.reference}>
      {whatHappened(comment)}{' '}
      {comment.rule !== null && <a href={`/house-rules#rule-${comment.rule}`}>About this rule</a>}
    </p>
  )
}

function whatHappened({ state, submitted_at, rule, ruleTitle, author_left }: ThreadRow) {
  const comment = `A comment of ${dateIn(submitted_at)}`
  const broke = rule === null ? '' : `: it broke house rule ${rule}, ${ruleTitle?.toLowerCase()}`
  if (state === 'withdrawn' && author_left === 1) {
    return `${comment} was here. Its author has closed their account.`
  }
  if (state === 'withdrawn') return `${comment} was taken back by its author.`
  if (state === 'withheld') return `${comment} was not published${broke}.`
  if (state === 'removed') return `${comment} was removed${broke}.`
  if (state === 'returned') return `${comment} is with its author for a change.`
  if (state === 'lapsed') return `${comment} went back to its author, who did not send it again.`
  // Held and with a place in the thread: it was public before.
  return `${comment} is being looked at again by a moderator.`
}

function OfficialHead({ comment }: { comment: ThreadRow }) {
  return (
    <header>
      <span className="face small" aria-hidden="true">
        {initialsOf(comment.author_name ?? '')}
      </span>
      <div className="who">
        <strong>{comment.author_name}</strong>{' '}
        <Tag>{comment.voice === 'council' ? 'The council’s reply' : 'Cabinet member’s reply'}</Tag>
        <br />
        <span className="quiet">
          {comment.post} · <When at={comment.submitted_at} withTime />
        </span>
      </div>
    </header>
  )
}

function ResidentHead({ comment, around }: { comment: ThreadRow; around: Around }) {
  const stated = asStated(comment)
  const section = comment.section_key ? around.sections.get(comment.section_key) : undefined
  return (
    <header>
      <strong>{comment.author_name}</strong>
      {comment.via && <span className="quiet">via {comment.via}</span>}
      <a className="quiet" href={`/comments/${comment.reference}`}>
        <When at={comment.submitted_at} withTime />
      </a>
      {section && <Tag tone="plain">on {section}</Tag>}
      {stated && <span className="stated">{stated}</span>}
    </header>
  )
}

function Acts({ comment, around }: { comment: ThreadRow; around: Around }) {
  const name = comment.author_name
  return (
    <div className="acts">
      {around.isOpen && (
        <a href={`/publications/${around.slug}/comments/new?in_reply_to=${comment.reference}`}>
          Reply<span className="govuk-visually-hidden"> to {name}</span>
        </a>
      )}
      {around.isFrozen ? (
        <span className="quiet">Support · {comment.support_count}</span>
      ) : (
        <PostForm action={`/comments/${comment.reference}/support`}>
          <input type="hidden" name="wanted" value={comment.supported_at ? 'no' : 'yes'} />
          <button type="submit" className="as-link" aria-pressed={comment.supported_at !== null}>
            {comment.supported_at ? 'Supported' : 'Support'}
            <span className="govuk-visually-hidden"> {name}’s comment</span> ·{' '}
            {comment.support_count}
          </button>
        </PostForm>
      )}
      <a href={`/comments/${comment.reference}`}>
        Link<span className="govuk-visually-hidden"> to {name}’s comment</span>
      </a>
      {comment.voice === null && (
        <a href={`/comments/${comment.reference}/reports/new`}>
          Report<span className="govuk-visually-hidden"> {name}’s comment</span>
        </a>
      )}
      {around.canReply && comment.voice === null && (
        <a href={`${around.canReply}/${comment.reference}/reply`}>
          Reply officially<span className="govuk-visually-hidden"> to {name}</span>
        </a>
      )}
      {around.canReply === '/officer/comments' && comment.voice === null && (
        <a href={`/officer/comments/${comment.reference}/briefings/new`}>
          Ask for a reply<span className="govuk-visually-hidden"> to {name}</span>
        </a>
      )}
    </div>
  )
}

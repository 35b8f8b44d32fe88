import type { SerializeFrom } from '@remix-run/node'
import { STATE_NAMES } from '#app/comments/comment.ts'
import { Tag } from '#app/ui/tag.tsx'
import { When } from '#app/ui/when.tsx'
import type { CardExtras } from './room.server.ts'

type Extras = { extras: SerializeFrom<CardExtras> }

/** What its author changed since the revision before. */
export function Changes({ extras: { changes } }: Extras) {
  if (!changes) return null
  return (
    <>
      <h2>Changed since revision {changes.since}</h2>
      <p className="own-words changes">
        {changes.words.map(({ words, kind }, index) =>
          kind === 'kept' ? (
            <span key={index}>{words}</span>
          ) : kind === 'gone' ? (
            <del key={index}>{words}</del>
          ) : (
            <ins key={index}>{words}</ins>
          ),
        )}
      </p>
    </>
  )
}

/** What stands beside it in its thread, and under it. */
export function AroundIt({ extras: { replies, siblings } }: Extras) {
  return (
    <>
      <Said title="Answers to it" comments={replies} />
      <Said title="Beside it" comments={siblings} />
    </>
  )
}

type Said = { title: string; comments: SerializeFrom<CardExtras>['replies'] }

function Said({ title, comments }: Said) {
  if (comments.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ol className="thread">
        {comments.map((comment) => (
          <li key={comment.id}>
            <article className="comment">
              <header>
                <strong>{comment.author_name}</strong>
                <span className="quiet">
                  <When at={comment.submitted_at} />
                </span>
                {comment.voice && <Tag>Official reply</Tag>}
                {comment.state !== 'published' && (
                  <Tag tone="plain">{STATE_NAMES[comment.state]}</Tag>
                )}
              </header>
              <p>{comment.body ?? 'Its author has left and took the words along.'}</p>
            </article>
          </li>
        ))}
      </ol>
    </>
  )
}

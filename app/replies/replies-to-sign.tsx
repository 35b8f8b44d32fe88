import { Tag } from '#app/ui/tag.tsx'
import { dateIn } from '#app/ui/when.tsx'
import type { BriefingState } from '#db/schema/briefing.ts'

type Reply = {
  id: string
  state: BriefingState
  question: string
  due_on: string
  author_name: string
  opening: string
}

/** What waits for a member’s name, and what they signed that waits for an election to end. */
export function RepliesToSign({ replies }: { replies: Reply[] }) {
  return (
    <section aria-labelledby="to-sign">
      <h2 id="to-sign">Replies for you to sign</h2>
      {replies.length === 0 && <p className="quiet">None is with you at the moment.</p>}
      <ul className="cards">
        {replies.map(({ id, state, question, due_on, author_name, opening }) => (
          <li key={id}>
            <h3>
              {state === 'with_member' ? (
                <a href={`/replies-to-sign/${id}`}>{question}</a>
              ) : (
                question
              )}
            </h3>
            <p>
              {author_name}: {opening}
            </p>
            {state === 'with_member' ? (
              <p className="quiet">Due {dateIn(due_on)}</p>
            ) : (
              <p className="labels">
                <Tag tone="plain">Approved, kept until after the election</Tag>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Tag } from '#app/ui/tag.tsx'
import { inWorkingDays, type Answers } from './answered.ts'

type About = { comment: { id: string }; answers: Answers }

/** Under a resident’s comment: that it was answered, by whom, and where. */
export function AnsweredLine({ comment, answers }: About) {
  const answer = answers.to.get(comment.id)
  if (!answer) return null
  return (
    <p className="answered-line">
      <Tag>Answered</Tag> <a href={`/comments/${answer.reply}`}>by {answer.speaker}</a>
      {answer.workingDays !== null && <>, {inWorkingDays(answer.workingDays)}</>}
    </p>
  )
}

/** In an official reply: how long it took, and what else it answers. */
export function AnswersLine({ comment, answers }: About) {
  const [first, ...others] = answers.by.get(comment.id) ?? []
  const days = first?.workingDays ?? null
  if (days === null && others.length === 0) return null
  return (
    <p className="answers">
      {days !== null && <>Answered {inWorkingDays(days)}. </>}
      {others.length > 0 && (
        <>
          Also answers{' '}
          {others.map(({ question, author }, index) => (
            <span key={question}>
              {index > 0 && (index === others.length - 1 ? ' and ' : ', ')}
              <a href={`/comments/${question}`}>{author ?? `comment ${question}`}</a>
            </span>
          ))}
          .
        </>
      )}
    </p>
  )
}

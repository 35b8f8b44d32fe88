import type { ThreadOnPage } from './thread-page.server.ts'

type Answer = ThreadOnPage['answers'][number]

export type Answers = {
  /** By the comment that is answered: the latest reply to it. */
  to: ReadonlyMap<string, Answer>
  /** By the reply: everything it answers, the comment it stands under first. */
  by: ReadonlyMap<string, Answer[]>
}

export function answersByComment(answers: Answer[]): Answers {
  const [to, by] = [new Map<string, Answer>(), new Map<string, Answer[]>()]
  for (const answer of answers) {
    to.set(answer.questionId, answer)
    const others = by.get(answer.replyId) ?? []
    const isFirst = answer.questionId === answer.parentId
    by.set(answer.replyId, isFirst ? [answer, ...others] : [...others, answer])
  }
  return { to, by }
}

/** "within a working day", "in 4 working days". */
export function inWorkingDays(days: number) {
  if (days === 0) return 'within a working day'
  return days === 1 ? 'in 1 working day' : `in ${days.toLocaleString('en-GB')} working days`
}

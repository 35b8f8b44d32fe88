import { dateIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

export type OutcomeDue = {
  title: string
  closesOn: string
  dueOn: string
  address: string
  stands: string
}

export function outcomeDue({ title, closesOn, dueOn, address, stands }: OutcomeDue): Message {
  return {
    subject: `Due on ${dateIn(dueOn)}: the outcome of the ${title}`,
    paragraphs: [
      `The review closed on ${dateIn(closesOn)}. People were told that they hear the outcome within twelve weeks: by ${dateIn(dueOn)}.`,
      stands,
    ],
    link: { words: 'Open the review', address },
  }
}

export function outcomeMissed({ title, closesOn, dueOn, address, stands }: OutcomeDue): Message {
  return {
    subject: `Overdue: the outcome of the ${title}`,
    paragraphs: [
      `It was due on ${dateIn(dueOn)}, twelve weeks after the review closed on ${dateIn(closesOn)}. The review’s public page says that it is late.`,
      stands,
    ],
    link: { words: 'Open the review', address },
  }
}

import { counted } from '#app/ui/counted.ts'
import { timeIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

export type WorkFacts = { origin: string; comments: number; oldest: string }

export function workWaiting(facts: WorkFacts): Message {
  return {
    subject: `${counted(facts.comments, 'comment')} waiting for a moderator`,
    paragraphs: [
      `In the queue: ${counted(facts.comments, 'comment')}, the oldest since ${timeIn(facts.oldest)}.`,
    ],
    link: queue(facts),
  }
}

export function workOverdue(facts: WorkFacts & { days: number }): Message {
  return {
    subject: `${counted(facts.comments, 'comment')} overdue`,
    paragraphs: [
      `Waiting for more than ${counted(facts.days, 'working day')}: ${counted(facts.comments, 'comment')}, the oldest since ${timeIn(facts.oldest)}.`,
    ],
    link: queue(facts),
  }
}

function queue({ origin }: WorkFacts) {
  return { words: 'Open the queue', address: `${origin}/officer/queue` }
}

import { APPEAL_ANSWERS } from '#app/moderation/appeal.ts'
import { dateIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'
import { traceLink } from './trace-link.ts'

type OwnComment = { key: string | null; origin: string; reference: string; page: string }

export function returnReminder(facts: OwnComment & { note: string; until: string }): Message {
  return {
    subject: `Until ${dateIn(facts.until)} you can change your comment ${facts.reference}`,
    paragraphs: [
      `Your comment on “${facts.page}” came back to you for a change. Send it again by ${dateIn(facts.until)}; after that it lapses and is not published.`,
      'The moderator wrote:',
    ],
    quote: facts.note,
    link: traceLink(facts),
  }
}

export function commentLapsed(facts: OwnComment): Message {
  return {
    subject: `Your comment ${facts.reference} has lapsed`,
    paragraphs: [
      `Your comment on “${facts.page}” came back to you for a change, and 14 days have passed. It is not published.`,
      'While the page takes comments you can write a new one.',
    ],
    link: traceLink(facts),
  }
}

export function appealReceived(facts: OwnComment & { dueAt: string }): Message {
  return {
    subject: `We have your appeal about ${facts.reference}`,
    paragraphs: [
      `It is about your comment on “${facts.page}”. An officer who had no part in the decision reads it and answers by ${dateIn(facts.dueAt)}. Until then the decision holds.`,
    ],
    link: traceLink(facts),
  }
}

type Answer = { result: keyof typeof APPEAL_ANSWERS; words: string }

export function appealAnswered({ result, words, ...facts }: OwnComment & Answer): Message {
  return {
    subject: `Your appeal about ${facts.reference} is answered`,
    paragraphs: [
      `It was about your comment on “${facts.page}”. ${APPEAL_ANSWERS[result]}`,
      'The officer writes:',
    ],
    quote: words,
    link: traceLink(facts),
  }
}

export function appealDue(facts: {
  origin: string
  id: string
  reference: string
  dueAt: string
}): Message {
  return {
    subject: `An appeal about ${facts.reference} is to be answered by ${dateIn(facts.dueAt)}`,
    paragraphs: [
      'Its author was promised an answer within ten working days, from an officer who had no part in the decision.',
    ],
    link: { words: 'Read the appeal', address: `${facts.origin}/officer/appeals/${facts.id}` },
  }
}

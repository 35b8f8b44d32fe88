import { dateIn, timeIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

export type PageFacts = { origin: string; slug: string; title: string; speaker: string }

export function publicationPublished(facts: PageFacts & { summary: string }): Message {
  return {
    subject: `${facts.speaker}: ${facts.title}`,
    paragraphs: [`${facts.speaker} has published “${facts.title}”.`, facts.summary].filter(Boolean),
    link: { words: 'Read it and comment', address: `${facts.origin}/publications/${facts.slug}` },
  }
}

export function publicationChanged(facts: PageFacts & { note: string | null }): Message {
  return {
    subject: `Changed: ${facts.title}`,
    paragraphs: [`${facts.speaker} has changed “${facts.title}”. What changed:`],
    ...(facts.note ? { quote: facts.note } : {}),
    link: {
      words: 'See the editions',
      address: `${facts.origin}/publications/${facts.slug}/editions`,
    },
  }
}

export function commentsClosing(facts: PageFacts & { closesAt: string }): Message {
  return {
    subject: `Comments close soon: ${facts.title}`,
    paragraphs: [`You can comment on “${facts.title}” until ${timeIn(facts.closesAt)}.`],
    link: { words: 'Say what you think', address: `${facts.origin}/publications/${facts.slug}` },
  }
}

type Withdrawn = { reason: string; withdrawnAt: string }

export function publicationWithdrawn(facts: PageFacts & Withdrawn): Message {
  return {
    subject: `Withdrawn: ${facts.title}`,
    paragraphs: [
      `${facts.speaker} withdrew “${facts.title}” on ${dateIn(facts.withdrawnAt)}. The reason given:`,
    ],
    quote: facts.reason,
    link: {
      words: 'See what stands there now',
      address: `${facts.origin}/publications/${facts.slug}`,
    },
  }
}

export type ReviewFacts = { origin: string; slug: string; title: string }

export function reviewHandedOver(facts: ReviewFacts & { decisionMaker: string }): Message {
  return {
    subject: `With the decision-maker: ${facts.title}`,
    paragraphs: [
      `The comments in “${facts.title}” were read and sorted into themes, and ${facts.decisionMaker} now has them.`,
      'The next you hear is the outcome.',
    ],
    link: { words: 'See the themes', address: `${facts.origin}/reviews/${facts.slug}` },
  }
}

export function feedbackPublished(facts: ReviewFacts & { said: string; next: string }): Message {
  return {
    subject: `What people said: ${facts.title}`,
    paragraphs: [
      `The feedback received in “${facts.title}” is published. Nothing is decided yet.`,
      facts.said,
      `What happens next: ${facts.next}`,
    ],
    link: { words: 'Read the feedback', address: `${facts.origin}/reviews/${facts.slug}/feedback` },
  }
}

export function reviewDecided(facts: ReviewFacts & { did: string }): Message {
  return {
    subject: `What was decided: ${facts.title}`,
    paragraphs: [`“${facts.title}” has an outcome.`, facts.did],
    link: {
      words: 'Read the outcome',
      address: `${facts.origin}/reviews/${facts.slug}/outcome`,
    },
  }
}

export type ConfirmFacts = { subject: string; address: string; days: number }

export function confirmFollow({ subject, address, days }: ConfirmFacts): Message {
  return {
    subject: `Confirm that you want to follow ${subject}`,
    paragraphs: [
      `Somebody, most likely you, asked us to write to this address about ${subject}.`,
      `We do so only if you say yes within ${days} days. If it was not you, do nothing.`,
    ],
    link: { words: 'Go on to confirm', address },
  }
}

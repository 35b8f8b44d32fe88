import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'
import type { Message } from './mail.ts'
import { traceLink } from './trace-link.ts'

export type OutcomeFacts = {
  origin: string
  review: { title: string; slug: string }
  did: string
  /** The themes this person's own comments were counted in, with what became of each. */
  themes: { name: string; disposition: DispositionKind; reason: string }[]
  /** The first of this person's comments, with what opens its trace to a guest. */
  reference: string
  key: string | null
}

export function outcomePublished(facts: OutcomeFacts): Message {
  const counted =
    facts.themes.length > 0
      ? ['What you raised, and what became of it:', ...facts.themes.map(answered)]
      : ['Your comment was read with the others. Every theme that was raised has an answer.']
  return {
    subject: `What was decided: ${facts.review.title}`,
    paragraphs: [
      `You took part in “${facts.review.title}”. This is what was decided.`,
      facts.did,
      ...counted,
      `The whole outcome: ${facts.origin}/reviews/${facts.review.slug}/outcome`,
    ],
    link: traceLink(facts),
  }
}

function answered({ name, disposition, reason }: OutcomeFacts['themes'][number]) {
  return `${name}: ${DISPOSITION_NAMES[disposition].toLowerCase()}. ${reason}`
}

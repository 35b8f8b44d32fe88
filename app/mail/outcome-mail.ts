import { DISPOSITION_NAMES } from '#app/reviews/disposition.ts'
import { dateIn } from '#app/ui/dates.ts'
import type { DispositionKind } from '#db/schema/reviews.ts'
import type { Message } from './mail.ts'

export type OutcomeFacts = {
  origin: string
  review: { title: string; slug: string }
  did: string
  /** The themes that what this reader said was counted in, with what became of each. */
  themes: {
    name: string
    disposition: DispositionKind
    reason: string
    what_changes: string | null
  }[]
  /** When an earlier outcome of the review was withdrawn: this reader may have been told that. */
  replaces: string | null
  link: Message['link']
}

export function outcomePublished(facts: OutcomeFacts): Message {
  const counted =
    facts.themes.length > 0
      ? ['What you raised, and what became of it:', ...facts.themes.map(answered)]
      : [
          'What you told us was read with everything else. Every theme that was raised has an answer.',
        ]
  return {
    subject: `What was decided: ${facts.review.title}`,
    paragraphs: [
      `You took part in “${facts.review.title}”. This is what was decided.`,
      ...(facts.replaces
        ? [`It takes the place of an outcome that was withdrawn on ${dateIn(facts.replaces)}.`]
        : []),
      facts.did,
      ...counted,
      `The whole outcome: ${facts.origin}/reviews/${facts.review.slug}/outcome`,
    ],
    link: facts.link,
  }
}

function answered({ name, disposition, reason, what_changes }: OutcomeFacts['themes'][number]) {
  const words = `${name}: ${DISPOSITION_NAMES[disposition].toLowerCase()}. ${reason}`
  return what_changes ? `${words} What changes: ${what_changes}` : words
}

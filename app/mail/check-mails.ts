import { dateIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

type Check = {
  origin: string
  /** The review whose outcome is checked. */
  earlier: string
  slug: string
}

type Opened = Check & { question: string; closesOn: string | null; tookPart: boolean }

/** Whoever took part, or follows, hears that it is checked whether what was decided worked. */
export function checkOpened(facts: Opened): Message {
  const { earlier, question, closesOn, tookPart } = facts
  return {
    subject: `Did it work? ${earlier}`,
    paragraphs: [
      `${tookPart ? 'You took part in' : 'You follow'} “${earlier}”. Its outcome named a day on which we check whether what was decided worked.`,
      `That begins now. What we look at: ${question}`,
      closesOn
        ? `Tell us what you have seen until ${dateIn(closesOn)}.`
        : 'Tell us what you have seen.',
    ],
    link: { words: 'See the review', address: `${facts.origin}/reviews/${facts.slug}` },
  }
}

export function checkConcluded(facts: Check & { did: string }): Message {
  return {
    subject: `What came of it: ${facts.earlier}`,
    paragraphs: [
      `You took part in “${facts.earlier}”. Whether what was decided then worked has been looked at, and this is the outcome.`,
      facts.did,
    ],
    link: { words: 'Read the outcome', address: `${facts.origin}/reviews/${facts.slug}/outcome` },
  }
}

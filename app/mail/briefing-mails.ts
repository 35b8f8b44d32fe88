import type { BriefingState } from '#db/schema/briefing.ts'
import { counted } from '#app/ui/counted.ts'
import { dateIn, timeIn } from '#app/ui/dates.ts'
import type { Message } from './mail.ts'

export type BriefingFacts = {
  page: string
  question: string
  member: string
  post: string
  dueOn: string
  address: string
}

export function factsAsked(facts: BriefingFacts): Message {
  return {
    subject: `Facts for a reply, please, by ${dateIn(facts.dueOn)}`,
    paragraphs: [
      `${facts.member} is to answer a comment on “${facts.page}”. You are asked for the facts.`,
      'The reply is to answer:',
    ],
    quote: facts.question,
    link: { words: 'Read the comment and give the facts', address: facts.address },
  }
}

export function draftAsked(facts: BriefingFacts): Message {
  return {
    subject: 'The facts are there: a draft, please',
    paragraphs: [
      `The facts for ${facts.member}’s reply on “${facts.page}” are there. It is due on ${dateIn(facts.dueOn)}; the next step is a draft in the member’s voice.`,
      'The reply is to answer:',
    ],
    quote: facts.question,
    link: { words: 'Write the draft', address: facts.address },
  }
}

type Signing = BriefingFacts & {
  expiresAt: string
  /** Approved before an election, and not published then. */
  wasKept: boolean
}

export function replyToSign(facts: Signing): Message {
  const kept = facts.wasKept
    ? ['You approved it before the election, and it was kept. Please read it once more.']
    : []
  return {
    subject: `A reply for you to sign, due ${dateIn(facts.dueOn)}`,
    paragraphs: [
      `A reply to a comment on “${facts.page}” is drafted in your voice. Approve it, change it or decline: nothing appears before you say so.`,
      ...kept,
      `The link is for you alone, as ${facts.post}. It opens this one reply without signing in, works for one answer, and until ${timeIn(facts.expiresAt)}. Do not pass this mail on.`,
      'The reply answers:',
    ],
    quote: facts.question,
    link: { words: 'Read the comment and the draft', address: facts.address },
  }
}

type Settled = BriefingFacts & {
  state: BriefingState
  isChanged: boolean
  reason: string | null
  postEnded: boolean
}

/** To whoever asked: what the member did, or that nobody can sign any more. */
export function briefingSettled(facts: Settled): Message {
  return {
    subject: SUBJECTS[facts.state],
    paragraphs: [
      `${facts.member}’s reply on “${facts.page}”. ${happened(facts)}`,
      ...(facts.reason ? ['The reason given:'] : ['It answers:']),
    ],
    quote: facts.reason ?? facts.question,
    link: { words: 'Open the briefing', address: facts.address },
  }
}

const SUBJECTS: Record<BriefingState, string> = {
  requested: 'A reply is back with the desk',
  with_service: 'A reply is back with the service',
  drafted: 'A reply is back with the desk',
  with_member: 'A reply is with the member',
  approved: 'A reply is approved and waits for the election',
  published: 'A reply is published',
  declined: 'A reply is declined',
}

function happened({ state, isChanged, postEnded }: Settled) {
  if (postEnded) return 'It was kept over the election, and its member holds the post no more.'
  const changed = isChanged ? ' The member changed the text first.' : ''
  if (state === 'published') return `It is published.${changed}`
  if (state === 'approved') return `It is approved, and kept until the election is over.${changed}`
  if (state === 'declined') return 'The member does not reply.'
  return 'The member changed the draft and sent it back to be looked at.'
}

/** To whoever’s turn it was, and whoever asked. */
export function briefingWithdrawn(facts: BriefingFacts): Message {
  return {
    subject: 'A reply is not needed any more',
    paragraphs: [
      `${facts.member} was to reply to a comment on “${facts.page}”. Its author has taken it back, so the request is closed and nothing is left to do.`,
      'The reply was to answer:',
    ],
    quote: facts.question,
    link: { words: 'See where it stood', address: facts.address },
  }
}

/** To the member: a link alone signed in their name, so they hear of it. */
export function replySigned(facts: BriefingFacts & { state: BriefingState }): Message {
  const what =
    facts.state === 'published'
      ? `Your reply on “${facts.page}” is published as yours.`
      : `Your reply on “${facts.page}” is approved, and kept until the election is over.`
  return {
    subject: facts.state === 'published' ? 'Your reply is published' : 'Your reply is kept',
    paragraphs: [
      what,
      'It was signed by the link in an earlier mail. If that was not you, tell the officers at once: they can take it down. The link works no more.',
      'It answers:',
    ],
    quote: facts.question,
    link: { words: 'See the page', address: facts.address },
  }
}

type Due = BriefingFacts & { todo: string }

export function briefingDue(facts: Due): Message {
  return {
    subject: `A reply is due on ${dateIn(facts.dueOn)}`,
    paragraphs: [`${facts.member}’s reply on “${facts.page}” waits for you: ${facts.todo}.`],
    quote: facts.question,
    link: { words: 'Go on with it', address: facts.address },
  }
}

export function briefingOverdue(facts: Due & { days: number }): Message {
  return {
    subject: `A reply is overdue since ${dateIn(facts.dueOn)}`,
    paragraphs: [
      `${facts.member}’s reply on “${facts.page}” is ${counted(facts.days, 'working day')} late. What comes next: ${facts.todo}.`,
    ],
    quote: facts.question,
    link: { words: 'Go on with it', address: facts.address },
  }
}

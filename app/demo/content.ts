import type { Gate } from '#db/schema/reviews.ts'
import type { Entry } from '#app/themes/entry.ts'
import type { MemberKey, OfficerKey, ResidentKey } from './council.ts'

/** Days from the day the demo is seeded (negative is past) and a London clock time: [-19, '08:12']. */
export type When = readonly [day: number, clock: string]

export type DemoReply = {
  official: MemberKey | 'council'
  when: When
  text: string
  replies?: DemoComment[]
  supports?: number
}

export type DemoResidentComment = {
  by: ResidentKey
  when: When
  text: string
  /** The section key the comment is about, on a strategy. */
  section?: string
  onBehalfOf?: string
  ward?: string
  /** Not given: published and read by an officer. `unread`: published, and nobody has read it yet. */
  state?: 'unread' | 'held' | 'returned' | 'lapsed' | 'withheld' | 'removed' | 'withdrawn'
  /** Why it was or is held; not given: it was not. */
  held?: { reason: DemoHoldReason; matched?: string }[]
  decided?: { by: OfficerKey; when: When; rule?: number; note?: string }
  /** Spans of the text masked in public: the exact words, and why. */
  redactions?: { words: string; category: 'personal_information' | 'allegation' | 'offensive' }[]
  supports?: number
  /** Themes of the review this publication is in, each with a stance: 'opening-hours:for'. */
  themes?: string[]
  replies?: (DemoComment | DemoReply)[]
}

export type DemoComment = DemoResidentComment | DemoReply

export type DemoHoldReason =
  'premod_page' | 'new_contributor' | 'word_list' | 'links' | 'repeat' | 'reported'

export type DemoPublication = {
  slug: string
  kind: 'post' | 'speech' | 'strategy'
  voice: 'member' | 'council'
  by: MemberKey
  title: string
  /** One or two sentences under the title. */
  summary: string
  /** Markdown. A strategy has `## Heading {#section-key}` lines, each of which starts a section. */
  body: string
  published: When
  closes?: When
  moderation: 'every_comment' | 'first_comment' | 'after_publication'
  speech?: {
    event: string
    venue: string
    delivered: number
    text: 'check_against_delivery' | 'transcript'
  }
  /** Later editions, oldest first; each replaces whole sections or the summary by exact search. */
  revisions?: {
    when: When
    changeNote: string
    replace: { from: string; to: string }[]
  }[]
  supports?: number
  comments: DemoComment[]
}

export type DemoReview = {
  slug: string
  policy: { slug: string; title: string; summary: string }
  title: string
  question: string
  decisionMaker: MemberKey
  owner: OfficerKey
  opened: When
  closes: When
  /** What stood on record before it opened, all but the dates. */
  gates: Record<Exclude<Gate, 'closing_date'>, string>
  publications: string[]
  /** The publications in which the policy itself is written. */
  writtenIn: string[]
  themes: { key: string; name: string; description: string }[]
  /** What came otherwise than here, entered by the owner, with the themes it is coded to. */
  entered?: (Omit<Entry, 'receivedOn'> & { received: When; themes: string[] })[]
  decision?: {
    handedOver: When
    /** What the officer made of the evidence. */
    analysis: string
    considered: When
    consideredNote: string
    decided: When
    decidedBy: string
    reference: string
    published: When
    asked: string
    said: string
    did: string
    nextCheck: { day: number; what: string }
    equality: string
    /** What was published of the feedback before the decision. */
    feedback: { published: When; said: string; next: string }
    progress: { day: number; done: string }[]
    dispositions: {
      theme: string
      disposition:
        | 'adopted'
        | 'adopted_in_part'
        | 'already_in_place'
        | 'not_adopted'
        | 'deferred'
        | 'outside_powers'
      reason: string
      /** Where the change can be read: a publication of the demo and a section of it. */
      changed?: { publication: string; section?: string }
    }[]
  }
}

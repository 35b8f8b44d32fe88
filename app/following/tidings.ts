import type { Tells } from '#db/schema/outcomes.ts'
import type { FollowSubject } from '#db/schema/telling.ts'
import type { MailName } from '#app/mail/mails.server.ts'

export type Tidings = {
  /** What it is mailed as to those who took part; null where it is for followers alone. */
  contributors: MailName | null
  followers: MailName
  followed: FollowSubject[]
  /** Shared by mails of which one is enough. */
  event: string
  /** It can happen again to the same page, and then is told again. */
  isEachTime?: boolean
}

/** What each kind of tidings is mailed as, to those who took part and to those who follow what. */
export const TIDINGS: Record<Tells, Tidings> = {
  outcome: {
    contributors: 'outcome-published',
    followers: 'review-decided',
    followed: ['review', 'council'],
    event: 'outcome',
  },
  check_concluded: {
    contributors: 'check-concluded',
    followers: 'review-decided',
    followed: ['review'],
    event: 'outcome',
  },
  check_opened: {
    contributors: 'check-opened',
    followers: 'check-announced',
    followed: ['review'],
    event: 'check',
  },
  feedback: {
    contributors: null,
    followers: 'feedback-published',
    followed: ['review'],
    event: 'feedback',
  },
  handed_over: {
    contributors: null,
    followers: 'review-handed-over',
    followed: ['review'],
    event: 'handed-over',
  },
  first_edition: {
    contributors: null,
    followers: 'publication-published',
    followed: ['council', 'portfolio'],
    event: 'edition',
  },
  edition: {
    contributors: null,
    followers: 'publication-changed',
    followed: ['publication'],
    event: 'edition',
  },
  withdrawn: {
    contributors: null,
    followers: 'publication-withdrawn',
    followed: ['publication'],
    event: 'withdrawn',
    isEachTime: true,
  },
}

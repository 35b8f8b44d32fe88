import type { Tells } from '#db/schema/outcomes.ts'

/** What each kind of tidings is mailed as, to those who took part and to those who follow. */
export const TIDINGS = {
  outcome: {
    contributors: 'outcome-published',
    followers: 'review-decided',
    event: 'outcome',
    alsoCouncil: true,
  },
  check_concluded: {
    contributors: 'check-concluded',
    followers: 'review-decided',
    event: 'outcome',
    alsoCouncil: false,
  },
  check_opened: {
    contributors: 'check-opened',
    followers: 'check-announced',
    event: 'check',
    alsoCouncil: false,
  },
  feedback: {
    contributors: null,
    followers: 'feedback-published',
    event: 'feedback',
    alsoCouncil: false,
  },
} as const satisfies Record<Tells, object>

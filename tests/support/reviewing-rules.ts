import type { Rule } from './acts-by-route.ts'
import * as places from './places.ts'
import * as reviewing from './reviewing-places.ts'

const staff = { act: null } as const
const aboutReview = { act: null, at: places.aReviewToDecide } as const

/** What the routes of a review are for, from its plan to its seal. */
export const REVIEWING: Record<string, Rule> = {
  'public/policy.tsx': { act: 'read', at: reviewing.aPolicy },
  'account/about-you.tsx': { act: 'see_trace', at: reviewing.aCommentAsked },
  'member/theme.tsx': { act: null, at: reviewing.aReviewHandedOver },

  'officer/policies.tsx': staff,
  'officer/policy.tsx': { act: null, at: reviewing.aPolicy },
  'officer/outcomes-due.tsx': staff,
  'officer/gates.tsx': aboutReview,
  'officer/gate.tsx': {
    act: null,
    at: async (caller, whose) => {
      const { params } = await places.aReviewToDecide(caller, whose)
      return { params: { ...params, gate: 'why_now' } }
    },
  },
  'officer/review-opening.tsx': aboutReview,
  'officer/review-scope.tsx': aboutReview,
  'officer/record.tsx': aboutReview,
  'officer/equality.tsx': aboutReview,
  'officer/verification.tsx': { act: null, at: reviewing.aReviewHandedOver },
}

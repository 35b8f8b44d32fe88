import type { Rule } from './acts-by-route.ts'
import * as desk from './reply-desk-places.ts'

const staff = { act: null } as const
const briefing = { act: null, at: desk.aBriefingOnTheDesk } as const
const toSign = { act: 'sign_reply', at: desk.aReplyOfTheirs } as const

/** What the routes of the reply desk are for. */
export const REPLY_DESK: Record<string, Rule> = {
  'account/reply-to-sign.tsx': toSign,
  'account/reply-approval.tsx': toSign,
  'account/reply-return.tsx': toSign,
  'account/reply-refusal.tsx': toSign,
  // Says what was done and nothing of any reply.
  'account/reply-done.tsx': { act: 'read' },

  'officer/replies.tsx': staff,
  'officer/briefing-new.tsx': { act: null, at: desk.aCommentToBrief },
  'officer/briefing.tsx': briefing,
  'officer/facts-new.tsx': briefing,
  'officer/draft-new.tsx': briefing,
  'officer/briefing-questions.tsx': briefing,
  'officer/briefing-closure.tsx': briefing,
  'officer/briefing-sending.tsx': { act: null, at: desk.aDraftOnTheDesk },
  'officer/briefing-link.tsx': { act: null, at: desk.aReplyWithItsMember },
  'officer/briefing-recall.tsx': { act: null, at: desk.aReplyWithItsMember },

  'admin/pre-election.tsx': staff,
  'admin/pre-election-end.tsx': { act: null, at: desk.aPeriod },
}

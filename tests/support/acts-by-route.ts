import type { Act } from '#app/people/permissions.ts'
import { CODEFRAME_RULES } from './codeframe-places.ts'
import { DECIDING_RULES } from './deciding-places.ts'
import * as exporting from './exporting.ts'
import * as moderating from './moderating-places.ts'
import * as machine from './machine-places.ts'
import { OUTCOME_RULES } from './outcome-places.ts'
import * as places from './places.ts'
import * as screening from './screening-places.ts'
import { anAuthenticator } from './second-factor-places.ts'
import { REPLY_DESK } from './reply-desk-rules.ts'
import { EVIDENCE_RULES } from './evidence-places.ts'
import { REVIEWING } from './reviewing-rules.ts'

/** What a route is for, where no guard in it names the act; `null` where it does. */
export type Rule = {
  act: Act | null
  /** When the form of a page is for others than its loader. */
  form?: Act
  at?: places.Maker
  /** Under an act for everyone, yet about a record of one's own. */
  isOwn?: true
}

const read = { act: 'read' } as const
const readPage = { act: 'read', at: places.aPage } as const
const signIn = { act: 'sign_in' } as const
const account = { act: 'have_account' } as const
const staff = { act: null } as const
const ownPage = { act: null, at: places.aPage } as const
const ownReview = { act: null, at: places.aReviewToDecide } as const
const aboutReview = { act: null, at: places.aReviewToDecide } as const
const aboutPerson = { act: null, at: places.aStaffPerson } as const
const ownSanction = { act: 'see_sanction', at: moderating.aSanctionOfTheirs } as const
const aboutSanction = { act: null, at: moderating.aSanctionOfTheirs } as const
const aboutComplaint = { act: null, at: moderating.aComplaintToSettle } as const
const aboutProvider = { act: null, at: places.aProvider } as const

/** Every route file. A new one is added here with its act, or its guard names it and it says `staff`. */
export const RULES: Record<string, Rule> = {
  ...REPLY_DESK,

  ...DECIDING_RULES,
  ...OUTCOME_RULES,
  ...EVIDENCE_RULES,
  'public/home.tsx': read,
  'public/publications.tsx': read,
  'public/publication.tsx': readPage,
  'public/editions.tsx': readPage,
  'public/publication-support.tsx': { act: 'read', form: 'support', at: places.aPage },
  'public/comment-new.tsx': { act: 'comment', at: places.aPage },
  'public/comment.tsx': { act: 'read', at: places.aCommentToRead },
  'public/comment-support.tsx': { act: 'read', form: 'support', at: places.aCommentToRead },
  'public/report-new.tsx': { act: 'report', at: places.aCommentToRead },
  'public/report-confirmation.tsx': { act: 'report', at: moderating.aReportToConfirm },
  'public/complaint-new.tsx': { act: 'complain', at: moderating.aCommentToComplainOf },
  'public/cabinet.tsx': read,
  ...REVIEWING,
  'public/review.tsx': { act: 'read', at: places.aReviewToDecide },
  'public/moderation-register.tsx': read,
  'public/moderation-register-file.ts': read,
  'public/moderation-figures.tsx': read,
  'public/moderation-figures-file.ts': read,
  'public/house-rules.tsx': read,
  'public/privacy.tsx': read,
  'public/cookies.tsx': read,
  'public/accessibility.tsx': read,
  'public/outbox.tsx': read,
  'public/follow.tsx': { act: 'follow', at: async () => ({ params: { subject: 'council' } }) },
  'public/follow-confirmation.tsx': { act: 'follow' },
  'public/unsubscribe.tsx': { act: 'read', at: places.aLetter },
  'api/publications-feed.ts': read,
  'api/comments-feed.ts': readPage,
  'api/publications.ts': read,
  'api/publication.ts': readPage,
  'api/comments.ts': readPage,

  'account/sign-in.tsx': signIn,
  'account/sign-in-provider.tsx': { act: 'sign_in', at: places.aProvider },
  'account/sign-in-email.tsx': signIn,
  'account/sign-in-link.tsx': { act: 'sign_in', at: places.aSignInLink },
  'account/sign-in-callback.tsx': { act: 'sign_in', at: places.aProvider },
  'account/is-it-you.tsx': signIn,
  'account/is-it-you-yes.tsx': signIn,
  'account/is-it-you-no.tsx': signIn,
  // Whoever is not signed in is signed out already.
  'account/sign-out.tsx': signIn,
  'account/invitation.tsx': { act: 'sign_in', form: 'have_account', at: places.anInvitation },
  'account/guest-comment-new.tsx': { act: 'comment' },
  'account/guest-comment.tsx': { act: 'comment', at: places.aGuestComment },
  'account/comment-finish.tsx': account,
  'account/kept-comment-removal.tsx': { act: 'have_account', at: places.aKeptText },
  'account/account.tsx': account,
  'account/notifications.tsx': account,
  'account/follow-frequency.tsx': { act: 'have_account', at: places.aFollow, isOwn: true },
  // Stopping somebody else's does nothing and says so to nobody; it has a test of its own.
  'account/follow-end.tsx': { act: 'have_account', at: places.aFollow },
  'account/credentials.tsx': account,
  'account/credential-removal.tsx': { act: 'have_account', at: places.aCredential, isOwn: true },
  'account/settings.tsx': account,
  'account/name.tsx': account,
  'account/email.tsx': account,
  'account/email-removal.tsx': account,
  'account/email-confirmation.tsx': {
    act: 'have_account',
    at: places.anAddressLink,
    isOwn: true,
  },
  'account/data.tsx': account,
  'account/data-file.ts': account,
  'account/closure.tsx': account,
  'account/closure-reversal.tsx': account,
  'account/sessions.tsx': account,
  'account/session-end.tsx': { act: 'have_account', at: places.aSession, isOwn: true },
  'account/second-factor.tsx': account,
  'account/sign-in-second-factor.tsx': account,
  'account/recovery-codes.tsx': { act: 'have_account', at: anAuthenticator },
  'account/proof.tsx': account,
  'account/proof-email.tsx': account,
  'account/proof-link.tsx': { act: 'have_account', at: places.aProofLink, isOwn: true },
  'account/legacy-identity-claim.tsx': { act: 'claim_legacy', at: places.aLegacyIdentity },
  'account/sanctions.tsx': account,
  'account/sanction.tsx': ownSanction,
  'account/sanction-acknowledgement.tsx': ownSanction,
  'account/sanction-appeal-new.tsx': ownSanction,
  'account/complaint-answer-new.tsx': {
    act: 'answer_complaint',
    at: moderating.aComplaintAboutThem,
  },
  'account/comment-sent.tsx': { act: 'see_trace', at: places.aCommentOfTheirs },
  'account/trace.tsx': { act: 'see_trace', at: places.aCommentOfTheirs },
  'account/revision-new.tsx': { act: 'change_comment', at: places.aReturnedComment },
  'account/withdrawal.tsx': { act: 'change_comment', at: places.aCommentOfTheirs },

  'member/home.tsx': staff,
  'member/publication-new.tsx': staff,
  'member/draft.tsx': ownPage,
  'member/preview.tsx': ownPage,
  'member/edition-new.tsx': ownPage,
  'member/withdrawal.tsx': ownPage,
  'member/restoration.tsx': { act: null, at: places.aWithdrawnPage },
  'member/reply.tsx': { act: null, at: places.aCommentToAnswer },
  'member/review.tsx': ownReview,
  'member/consideration.tsx': ownReview,
  'member/disposition.tsx': ownReview,

  'officer/queue.tsx': staff,
  'officer/comment.tsx': { act: null, at: places.aCommentToDecide },
  'officer/blur.tsx': staff,
  'officer/keys.tsx': staff,
  'officer/saved-filters.tsx': staff,
  'officer/saved-filter-removal.tsx': staff,
  'officer/saved-replies.tsx': staff,
  'officer/saved-reply-removal.tsx': staff,
  'officer/bulk-decisions.tsx': staff,
  'officer/bulk-decision-new.tsx': staff,
  'officer/bulk-decision.tsx': { act: null, at: moderating.aBulkDecision },
  'officer/claim.tsx': { act: null, at: places.aCommentToDecide },
  'officer/claim-heartbeat.ts': { act: null, at: places.aCommentToDecide },
  'officer/claim-release.ts': { act: null, at: places.aCommentToDecide },
  'officer/queue-events.ts': staff,
  'officer/decision.tsx': { act: null, at: places.aCommentToDecide },
  'officer/reply.tsx': { act: null, at: places.aCommentToAnswer },
  'officer/sanction-new.tsx': { act: null, at: places.aCommentToDecide },
  'officer/sanctions.tsx': staff,
  'officer/sanction.tsx': aboutSanction,
  'officer/sanction-confirmation.tsx': { act: null, at: moderating.aBanToConfirm },
  'officer/sanction-lifting.tsx': aboutSanction,
  'officer/sanction-appeal-answer.tsx': aboutSanction,
  'officer/person-sanctions.tsx': aboutPerson,
  'officer/figures.tsx': staff,
  'officer/complaints.tsx': staff,
  'officer/complaint-new.tsx': staff,
  'officer/complaint.tsx': aboutComplaint,
  'officer/complaint-notification.tsx': aboutComplaint,
  'officer/complaint-return.tsx': aboutComplaint,
  'officer/complaint-closing.tsx': aboutComplaint,
  'officer/complaint-removal.tsx': aboutComplaint,
  'officer/publications.tsx': staff,
  'officer/mode-new.tsx': { act: null, at: places.aPage },
  'officer/mode-cancellation.tsx': { act: null, at: screening.aModeToCome },
  'officer/reviews.tsx': staff,
  'officer/review-new.tsx': staff,
  'officer/review.tsx': aboutReview,
  'officer/themes.tsx': aboutReview,
  ...CODEFRAME_RULES,
  'officer/findings.tsx': aboutReview,
  'officer/outside-questions.tsx': aboutReview,
  'officer/outside-question.tsx': { act: null, at: machine.anOutsideQuestion },
  'officer/candidate-theme.tsx': { act: null, at: machine.aCandidate },
  'officer/candidate-dismissal.tsx': { act: null, at: machine.aCandidate },
  'officer/campaign-coding.tsx': { act: null, at: machine.aCampaign },
  'officer/campaign-dissolution.tsx': { act: null, at: machine.aCampaign },
  'officer/suggestion-confirmation.tsx': { act: null, at: machine.aSuggestion },
  'officer/suggestion-declining.tsx': { act: null, at: machine.aSuggestion },
  'officer/hand-over.tsx': aboutReview,
  'officer/exports.tsx': aboutReview,
  'officer/export.tsx': { act: null, at: exporting.aMadeFile },
  'officer/export-file.ts': { act: null, at: exporting.aMadeFile },

  'admin/roles.tsx': staff,
  'admin/audit.tsx': staff,
  'admin/disclosures.tsx': staff,
  'admin/disclosure.tsx': { act: null, at: exporting.aDisclosure },
  'admin/disclosure-file.ts': { act: null, at: exporting.aDisclosure },
  'admin/moderation.tsx': staff,
  'admin/checks.tsx': staff,
  'admin/site-mode-new.tsx': staff,
  'admin/site-mode-cancellation.tsx': { act: null, at: screening.aSiteModeToCome },
  'admin/theme-model.tsx': staff,
  'admin/theme-model-end.tsx': staff,
  'admin/words.tsx': staff,
  'admin/word-trial.tsx': staff,
  'admin/word-removal.tsx': { act: null, at: screening.aListedWord },
  'admin/calendar.tsx': staff,
  'admin/working-hours.tsx': staff,
  'admin/bank-holiday-removal.tsx': {
    act: null,
    at: async () => ({ params: { day: '2026-12-25' } }),
  },
  'admin/mail.tsx': staff,
  'admin/mail-attempts.tsx': staff,
  'admin/mail-attempt.tsx': staff,
  'admin/mail-dismissal.tsx': staff,
  'admin/people.tsx': staff,
  'admin/person.tsx': aboutPerson,
  'admin/role-end.tsx': aboutPerson,
  'admin/appointment-new.tsx': aboutPerson,
  'admin/disabling.tsx': aboutPerson,
  'admin/enabling.tsx': aboutPerson,
  'admin/second-factor-removal.tsx': aboutPerson,
  'admin/appointment-end.tsx': { act: null, at: places.aPost },
  'admin/invitation-new.tsx': staff,
  'admin/invitation-end.tsx': { act: null, at: places.anInvitation },
  'admin/providers.tsx': staff,
  'admin/provider.tsx': aboutProvider,
  'admin/provider-removal.tsx': aboutProvider,
  'admin/provider-removal-end.tsx': aboutProvider,
}

/** Says that nothing is there, whoever asks. */
export const NOTHING = 'public/not-found.tsx'

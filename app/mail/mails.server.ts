import {
  accountClosing,
  addressChanged,
  addressRemoved,
  confirmAddress,
  credentialAdded,
  credentialRemoved,
  guestComment,
  invitation,
  providerLeaves,
  secondFactorChanged,
  signInLink,
} from './account-composers.server.ts'
import * as briefings from './briefing-composers.server.ts'
import * as checks from './check-composers.server.ts'
import {
  decided,
  officiallyReplied,
  received,
  replied,
  themed,
} from './comment-composers.server.ts'
import {
  appealAnswered,
  appealDue,
  appealReceived,
  lapsed,
  returnReminder,
} from './deciding-composers.server.ts'
import {
  changed,
  closing,
  concluded,
  feedbackReceived,
  handedOver,
  published,
  toConfirm,
  withdrawn,
} from './followed-composers.server.ts'
import * as complaints from './complaint-composers.server.ts'
import type { MailKind } from './mail.ts'
import { outcome } from './outcome-composers.server.ts'
import {
  confirmReport,
  reportResolved,
  sanctioned,
  sanctionAppealAnswered,
  sanctionAppealed,
  sanctionLifted,
} from './reporting-composers.server.ts'
import * as reviews from './review-composers.server.ts'
import { overdue, waiting } from './work-composers.server.ts'

/** Every mail we send: what it counts as, and who writes it. A new one is a line here. */
export const MAILS = {
  'comment-received': { category: 'received', compose: received },
  'comment-published': { category: 'decided', compose: decided },
  'comment-returned': { category: 'decided', compose: decided },
  'comment-withheld': { category: 'decided', compose: decided },
  'comment-removed': { category: 'decided', compose: decided },
  'comment-held': { category: 'decided', compose: decided },
  'comment-reminder': { category: 'decided', compose: returnReminder },
  'comment-lapsed': { category: 'decided', compose: lapsed },
  'appeal-received': { category: 'decided', compose: appealReceived },
  'appeal-answered': { category: 'decided', compose: appealAnswered },
  'appeal-due': { category: 'work_overdue', compose: appealDue },
  'comment-replied': { category: 'replied', compose: replied },
  'official-reply': { category: 'officially_replied', compose: officiallyReplied },
  'comment-themed': { category: 'themed', compose: themed },
  'outcome-published': { category: 'outcome', compose: outcome },
  'check-opened': { category: 'outcome', compose: checks.opened },
  'check-concluded': { category: 'outcome', compose: checks.concluded },

  'sign-in-link': { category: 'account', compose: signInLink },
  'confirm-address': { category: 'account', compose: confirmAddress },
  'guest-comment': { category: 'account', compose: guestComment },
  invitation: { category: 'account', compose: invitation },
  'credential-added': { category: 'account', compose: credentialAdded },
  'credential-removed': { category: 'account', compose: credentialRemoved },
  'address-removed': { category: 'account', compose: addressRemoved },
  'address-changed': { category: 'account', compose: addressChanged },
  'second-factor-changed': { category: 'account', compose: secondFactorChanged },
  'account-closing': { category: 'account', compose: accountClosing },
  'provider-leaves': { category: 'account', compose: providerLeaves },

  'confirm-follow': { category: 'account', compose: toConfirm },
  'publication-published': { category: 'followed', compose: published },
  'publication-changed': { category: 'followed', compose: changed },
  'comments-closing': { category: 'followed', compose: closing },
  'publication-withdrawn': { category: 'followed', compose: withdrawn },
  'review-handed-over': { category: 'followed', compose: handedOver },
  'feedback-published': { category: 'followed', compose: feedbackReceived },
  'review-decided': { category: 'followed', compose: concluded },
  'check-announced': { category: 'followed', compose: checks.announced },

  'confirm-report': { category: 'account', compose: confirmReport },
  'report-resolved': { category: 'account', compose: reportResolved },
  'sanction-imposed': { category: 'account', compose: sanctioned },
  'sanction-lifted': { category: 'account', compose: sanctionLifted },
  'sanction-appealed': { category: 'account', compose: sanctionAppealed },
  'sanction-appeal-answered': { category: 'account', compose: sanctionAppealAnswered },

  'complaint-received': { category: 'account', compose: complaints.received },
  'complaint-incomplete': { category: 'account', compose: complaints.incomplete },
  'complaint-notice': { category: 'account', compose: complaints.notice },
  'complaint-removed': { category: 'account', compose: complaints.removed },
  'complaint-stays': { category: 'account', compose: complaints.stays },
  'complaint-arrived': { category: 'complained', compose: complaints.arrived },
  'complaint-due': { category: 'complained', compose: complaints.due },

  'briefing-facts': { category: 'briefed', compose: briefings.factsAsked },
  'briefing-draft': { category: 'briefed', compose: briefings.draftAsked },
  'briefing-settled': { category: 'briefed', compose: briefings.settled },
  'briefing-due': { category: 'briefed', compose: briefings.due },
  'briefing-overdue': { category: 'briefed', compose: briefings.overdue },
  'briefing-withdrawn': { category: 'briefed', compose: briefings.withdrawn },
  'reply-to-sign': { category: 'briefed', compose: briefings.toSign },
  'reply-signed': { category: 'briefed', compose: briefings.signed },

  'outcome-due': { category: 'reviewed', compose: reviews.due },
  'outcome-missed': { category: 'reviewed', compose: reviews.missed },

  'work-waiting': { category: 'work_waiting', compose: waiting },
  'work-overdue': { category: 'work_overdue', compose: overdue },
} satisfies Record<string, MailKind>

export type MailName = keyof typeof MAILS

export function isMailName(name: string): name is MailName {
  return Object.hasOwn(MAILS, name)
}

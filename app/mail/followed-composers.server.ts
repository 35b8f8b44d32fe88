import {
  editionForMail,
  publicationForMail,
  reviewForMail,
} from '#db/queries/followed-mails.server.ts'
import { feedbackForMail } from '#db/queries/feedback.server.ts'
import { outcomeForMail } from '#db/queries/outcome-mails.server.ts'
import { pendingFollow } from '#db/queries/subscriptions.server.ts'
import type { Db } from '#db/schema.ts'
import { CONFIRM_WITHIN_DAYS, nameOfSubject } from '#app/following/follow.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import {
  commentsClosing,
  confirmFollow,
  feedbackPublished,
  publicationChanged,
  publicationPublished,
  publicationWithdrawn,
  reviewDecided,
  reviewHandedOver,
} from './followed-mails.ts'
import type { Message, Owed } from './mail.ts'

const { origin } = config

export async function published(db: Db, { about }: Owed): Promise<Message | null> {
  const edition = await editionForMail(db, about)
  return edition ? publicationPublished({ origin, ...edition }) : null
}

export async function changed(db: Db, { about }: Owed): Promise<Message | null> {
  const edition = await editionForMail(db, about)
  return edition ? publicationChanged({ origin, ...edition }) : null
}

/** Dropped when the closing day was moved away, or is past. */
export async function closing(db: Db, { about, at }: Owed): Promise<Message | null> {
  const page = await publicationForMail(db, about)
  if (!page?.closesAt || page.withdrawnAt || page.closesAt <= at) return null
  if (page.closesAt > after(at, CLOSING_SOON)) return null
  return commentsClosing({ origin, ...page, closesAt: page.closesAt })
}

/** Two days leave a weekend’s reader a working day. */
export const CLOSING_SOON = 2 * DAY

export async function withdrawn(db: Db, { about }: Owed): Promise<Message | null> {
  const page = await publicationForMail(db, about)
  if (!page?.withdrawnAt || page.reason === null) return null
  const { reason, withdrawnAt } = page
  return publicationWithdrawn({ origin, ...page, reason, withdrawnAt })
}

export async function handedOver(db: Db, { about }: Owed): Promise<Message | null> {
  const review = await reviewForMail(db, about)
  return review?.state === 'with_decision_maker' ? reviewHandedOver({ origin, ...review }) : null
}

export async function concluded(db: Db, { about }: Owed): Promise<Message | null> {
  const outcome = await outcomeForMail(db, about)
  return outcome ? reviewDecided({ origin, ...outcome }) : null
}

export async function feedbackReceived(db: Db, { about }: Owed): Promise<Message | null> {
  const feedback = await feedbackForMail(db, about)
  return feedback ? feedbackPublished({ origin, ...feedback }) : null
}

export async function toConfirm(db: Db, { about, at }: Owed): Promise<Message | null> {
  const follow = await pendingFollow(db, {
    id: about,
    since: after(at, -CONFIRM_WITHIN_DAYS * DAY),
  })
  if (!follow) return null
  return confirmFollow({
    subject: nameOfSubject(follow, config.council),
    address: `${origin}/follow/confirmation/${about}?key=${linkKey('confirm-follow', about)}`,
    days: CONFIRM_WITHIN_DAYS,
  })
}

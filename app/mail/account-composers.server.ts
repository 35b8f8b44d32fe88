import {
  closingOf,
  credentialForMail,
  guestCommentForMail,
  invitationForMail,
  linkForMail,
  leavingForMail,
} from '#db/queries/account-mails.server.ts'
import type { Db } from '#db/schema.ts'
import { nameOfProvider } from '#app/people/providers.server.ts'
import { ROLE_TITLES } from '#app/people/person.ts'
import { config } from '#app/platform/config.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { dateIn, timeIn } from '#app/ui/dates.ts'
import * as mails from './account-mails.ts'
import type { Message, Owed } from './mail.ts'

const { origin, council } = config
const site = { origin, council }

/** Dropped when the link was used, replaced or grew old before its turn came. */
export async function signInLink(db: Db, { about, at }: Owed): Promise<Message | null> {
  const link = await linkForMail(db, { link: about, at })
  if (!link) return null
  const path = link.purpose === 'prove' ? 'account/proof' : 'sign-in/links'
  return mails.signInLink({ ...site, address: keyed(path, 'email-link', about) })
}

export async function confirmAddress(db: Db, { about, at }: Owed): Promise<Message | null> {
  const link = await linkForMail(db, { link: about, at })
  if (!link) return null
  return mails.confirmAddress({ ...site, address: keyed('account/email', 'email-link', about) })
}

export async function guestComment(db: Db, { about, at }: Owed): Promise<Message | null> {
  const guest = await guestCommentForMail(db, { guest: about, at })
  const address = keyed('guest-comments', 'guest-comment', about)
  return guest ? mails.guestComment({ ...site, ...guest, address }) : null
}

export async function invitation(db: Db, { about, at }: Owed): Promise<Message | null> {
  const invited = await invitationForMail(db, { invitation: about, at })
  if (!invited) return null
  const address = keyed('invitations', 'invitation', about)
  const until = dateIn(invited.expires_at)
  return mails.invitation({ ...site, role: ROLE_TITLES[invited.role], until, address })
}

export async function credentialAdded(db: Db, { about }: Owed): Promise<Message | null> {
  const credential = await credentialForMail(db, about)
  return credential
    ? mails.credentialAdded({ ...site, provider: nameOfProvider(credential.provider) })
    : null
}

/** The credential is gone: what it was stands before the colon. */
export async function credentialRemoved(_: Db, { about }: Owed): Promise<Message> {
  return mails.credentialRemoved({ ...site, provider: nameOfProvider(about.split(':')[0] ?? '') })
}

export async function addressChanged(): Promise<Message> {
  return mails.addressChanged(site)
}

export async function addressRemoved(): Promise<Message> {
  return mails.addressRemoved(site)
}

const SECOND_FACTOR = new Map([
  ['set_up', 'Codes from an authenticator are asked for from now on when you sign in.'],
  ['recovery_used', 'A recovery code was used to sign in. It does not work again.'],
  [
    'replaced',
    'Another authenticator took the place of the one before. The old one and its recovery codes no longer count.',
  ],
  ['reset', 'Your second factor was taken away. You set up a new one when you next sign in.'],
])

/** What was done stands before the colon. */
export async function secondFactorChanged(_: Db, { about }: Owed): Promise<Message | null> {
  const what = SECOND_FACTOR.get(about.split(':')[0] ?? '')
  return what ? mails.secondFactorChanged({ ...site, what }) : null
}

/** Dropped when they kept the account after all. */
export async function accountClosing(db: Db, { person }: Owed): Promise<Message | null> {
  const closing = person && (await closingOf(db, person.id))
  if (!closing?.closes_at) return null
  return mails.accountClosing({ ...site, until: timeIn(closing.closes_at) })
}

/** Dropped when they have another way in by now, or the provider stays after all. */
export async function providerLeaves(db: Db, { about, person }: Owed): Promise<Message | null> {
  if (!person) return null
  const leaving = await leavingForMail(db, { removal: about, person: person.id })
  if (!leaving) return null
  const on = dateIn(leaving.removed_on)
  return mails.providerLeaves({ ...site, provider: nameOfProvider(leaving.provider), on })
}

function keyed(path: string, purpose: string, id: string) {
  return `${origin}/${path}/${id}?key=${linkKey(purpose, id)}`
}

import { askGuest } from '#app/comments/guest.server.ts'
import { keep, keptComments } from '#app/comments/keep.server.ts'
import { traceKey } from '#app/comments/trace-key.server.ts'
import { follow } from '#app/following/follow.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { handOver } from '#app/people/adopt-kept.server.ts'
import { sendLink } from '#app/people/email-link.server.ts'
import { invite } from '#app/people/invite.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { newId } from '#db/id.ts'
import * as ambleford from './ambleford.ts'
import { anAppointment, type Caller } from './callers.ts'
import * as reviews from './review.ts'

/** What an address stands for, and what somebody who comes there brings along. */
export type Place = {
  params?: Record<string, string>
  search?: string
  cookie?: string
  fields?: Record<string, string>
}
export type Whose = 'own' | 'another'
export type Maker = (caller: Caller, whose: Whose) => Promise<Place>

const key = (purpose: string, id: string) => `?key=${linkKey(purpose, id)}`

export const owner = async ({ person }: Caller, whose: Whose) =>
  whose === 'own' && person ? person : ambleford.aPerson('Dev R')

const decider = async ({ member }: Caller, whose: Whose) =>
  whose === 'own' && member ? member : ambleford.aMember('Cllr Tom Ashdown')

export const aPage: Maker = async (caller, whose) => {
  const page = await ambleford.aPublication({ by: await decider(caller, whose) })
  return { params: { id: page.id, slug: page.slug } }
}

export const aWithdrawnPage: Maker = async (caller, whose) => {
  const page = await ambleford.aPublication({ by: await decider(caller, whose) })
  await db
    .updateTable('publication')
    .set({ withdrawn_at: now(), withdrawn_reason: 'Published too early.' })
    .where('id', '=', page.id)
    .execute()
  return { params: { id: page.id } }
}

export const aCommentToAnswer: Maker = async (caller, whose) => {
  const on = await ambleford.aPublication({ by: await decider(caller, whose) })
  const by = await ambleford.aPerson('Dev R')
  const comment = await ambleford.aComment({ on, by })
  await publish(comment.id)
  return { params: { reference: comment.reference } }
}

export const aCommentToRead: Maker = async () => {
  const { id, reference } = await ambleford.aComment()
  await publish(id)
  return { params: { reference } }
}

async function publish(id: string) {
  const comment = await ambleford.theComment(id)
  if (comment.state === 'held') await ambleford.aDecision(comment, { verdict: 'publish' })
}

export const aCommentToDecide: Maker = async () => {
  const { reference } = await ambleford.aHeldComment()
  return { params: { reference } }
}

/** By somebody who is signed in; a visitor holds the link of their own. */
export const aCommentOfTheirs: Maker = async (caller, whose) => {
  const comment = await ambleford.aComment({ by: await owner(caller, whose) })
  return withTraceKey(comment, caller, whose)
}

export const aReturnedComment: Maker = async (caller, whose) => {
  const comment = await ambleford.aComment({ by: await owner(caller, whose) })
  await ambleford.aDecision(comment, { verdict: 'return', rule: 1, note: 'Leave out the name.' })
  return withTraceKey(comment, caller, whose)
}

export function withTraceKey(
  comment: { id: string; reference: string },
  caller: Caller,
  whose: Whose,
) {
  const place = { params: { reference: comment.reference } }
  if (caller.person || whose === 'another') return place
  return { ...place, cookie: `folkmoot-traces=${comment.reference}.${traceKey(comment)}` }
}

export const aReviewToDecide: Maker = async (caller, whose) => {
  const page = await ambleford.aPublication({ by: await decider(caller, whose) })
  const review = await reviews.aReview([page])
  const { appointment } = await decider(caller, whose)
  await db
    .updateTable('policy_review')
    .set({ decision_maker: appointment.id })
    .where('id', '=', review.id)
    .execute()
  const theme = await reviews.aTheme(review)
  return { params: { slug: review.slug }, search: `?theme=${theme}` }
}

export const aConcludedReview: Maker = async () => {
  const review = await reviews.aReview()
  await reviews.concluding(review, [await reviews.aTheme(review)])
  return { params: { slug: review.slug } }
}

export const aLegacyIdentity: Maker = async (caller, whose) => {
  const { email } = await owner(caller, whose)
  const [id, at] = [newId(), now()]
  const source = { provider: 'WordPress', source: 'old-blog', source_author: id }
  await db
    .insertInto('legacy_identity')
    .values({ id, ...source, display_name: 'Marjorie', email, created_at: at })
    .execute()
  return { params: { id } }
}

export const aCredential: Maker = async (caller, whose) => {
  const { id: person_id } = await owner(caller, whose)
  const [id, at] = [newId(), now()]
  const identity = { provider: 'google', issuer: 'https://google.example', subject: id }
  await db
    .insertInto('credential')
    .values({ id, person_id, ...identity, label: '', created_at: at, last_used_at: at })
    .execute()
  return { params: { id } }
}

export const aSession: Maker = async (caller, whose) => {
  const { id: person_id } = await owner(caller, whose)
  const [id, at] = [newId(), now()]
  const moments = { created_at: at, seen_at: at, proven_at: at, expires_at: '2099-01-01' }
  const device = { provider: 'google', device: 'Safari on iPhone' }
  await db
    .insertInto('session')
    .values({ id, token_hash: id, person_id, ...device, ...moments })
    .execute()
  return { params: { id } }
}

export const aFollow: Maker = async (caller, whose) => {
  const person = await owner(caller, whose)
  const of = { subject: 'council' as const, id: null }
  await follow(db, { of, person, frequency: 'daily', at: now() })
  const { id } = await db
    .selectFrom('subscription')
    .select('id')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  return { params: { id }, fields: { frequency: 'immediately' } }
}

const UNSTATED = { sectionKey: null, onBehalfOf: null, ward: null, mayStay: false }

export const aKeptText: Maker = async (caller, whose) => ({
  params: { id: await theKeptText({ person: await owner(caller, whose) }) },
})

export async function theKeptText({ person, at = now() }: { person: { id: string }; at?: string }) {
  const [browser, publication] = [newId(), await ambleford.aPublication()]
  const text = { body: 'Keep the maps.', submissionKey: newId(), ...UNSTATED }
  await keep(db, { browser, publication, parent: null, text, at })
  await db.transaction().execute((trx) => handOver(trx, { browser, person }))
  const kept = await keptComments(db, { browser: null, person: person.id, at })
  return kept.at(-1)?.id ?? ''
}

export const aProofLink: Maker = (caller, whose) => aLink('prove', caller, whose)

export const anAddressLink: Maker = (caller, whose) => aLink('confirm', caller, whose)

async function aLink(purpose: 'prove' | 'confirm', ...[caller, whose]: Parameters<Maker>) {
  const person = await owner(caller, whose)
  const wanted = { purpose, returnTo: '/account', browser: null }
  const address = `${newId()}@ambleford.example`
  const link = await sendLink(db, { address, person, ...wanted, at: now() })
  return { params: { id: link.id }, search: key('email-link', link.id) }
}

export const aSignInLink: Maker = async () => {
  const wanted = { purpose: 'sign_in' as const, person: null, returnTo: '', browser: null }
  const address = `${newId()}@ambleford.example`
  const link = await sendLink(db, { address, ...wanted, at: now() })
  return { params: { id: link.id }, search: key('email-link', link.id), fields: { name: 'Gil' } }
}

export const anInvitation: Maker = async () => {
  const address = `${newId()}@ambleford.example`
  const invited = { address, role: 'officer' as const, by: null, byMail: false, at: now() }
  const { id } = await invite(db, invited)
  return { params: { id }, search: key('invitation', id) }
}

export const aGuestComment: Maker = async () => {
  const { id } = await theGuestComment()
  return { params: { id }, search: key('guest-comment', id) }
}

type Written = {
  on?: Awaited<ReturnType<typeof ambleford.aPublication>>
  address?: string
  at?: string
}

/** Words of somebody with a name and an address alone, waiting for the link in their mail. */
export async function theGuestComment({ on, address, at = now() }: Written = {}) {
  const [browser, publication] = [newId(), on ?? (await ambleford.aPublication())]
  const text = { body: 'Keep the maps.', submissionKey: newId(), ...UNSTATED }
  await keep(db, { browser, publication, parent: null, text, at })
  const [kept] = await keptComments(db, { browser, person: null, at })
  const to = { name: 'Gil Guest', address: address ?? `${newId()}@ambleford.example` }
  const guest = kept && (await askGuest(db, { kept: kept.id, browser, ...to, at }))
  if (!guest) throw new Error('Nothing was kept for the guest.')
  return guest
}

export const aLetter: Maker = async (caller, whose) => {
  const { id: to } = await owner(caller, whose)
  const id = newId()
  await db
    .transaction()
    .execute((trx) => owe(trx, { mail: 'comment-received', to, about: id, at: now() }))
  await db.updateTable('owed_mail').set({ letter_id: id }).where('about_id', '=', id).execute()
  return { params: { id }, search: key('unsubscribe', id) }
}

export const aStaffPerson: Maker = async () => {
  const { id } = await ambleford.anOfficer('Tariq Aziz')
  return { params: { id, role: 'officer' } }
}

export const aPost: Maker = async () => ({ params: { id: await anAppointment() } })

export const aProvider: Maker = async () => ({ params: { provider: 'google' } })

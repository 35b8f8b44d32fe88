import { briefingForMail, signingLinkForMail } from '#db/queries/briefing-mails.server.ts'
import { latestSigningLink, signingStanding } from '#db/queries/signing.server.ts'
import type { Db } from '#db/schema.ts'
import { workedDays } from '#app/moderation/calendar.server.ts'
import { workingDaysBetween } from '#app/moderation/working-days.ts'
import { config } from '#app/platform/config.server.ts'
import { londonTime } from '#app/platform/london-time.ts'
import { canBeDrafted, turnOf } from '#app/replies/briefing.ts'
import { whyNotSignable } from '#app/replies/signable.ts'
import { signingAddress } from '#app/replies/signing-key.server.ts'
import * as mails from './briefing-mails.ts'
import type { Message, Owed } from './mail.ts'

const { origin } = config

type Briefing = NonNullable<Awaited<ReturnType<typeof briefingForMail>>>

function facts(briefing: Briefing, address: string) {
  const { page, question, member, post, due_on: dueOn } = briefing
  return { page, question, member, post, dueOn, address: `${origin}${address}` }
}

function deskAddress(id: string) {
  return `/officer/replies/${id}`
}

/** Dropped once the facts are there. */
export async function factsAsked(db: Db, { about, person }: Owed): Promise<Message | null> {
  const briefing = await briefingForMail(db, about)
  if (briefing?.state !== 'with_service' || briefing.facts_from !== person?.id) return null
  return mails.factsAsked(facts(briefing, `${deskAddress(about)}/facts/new`))
}

/** Dropped once there is a draft. */
export async function draftAsked(db: Db, { about }: Owed): Promise<Message | null> {
  const briefing = await briefingForMail(db, about)
  if (briefing?.state !== 'requested') return null
  return mails.draftAsked(facts(briefing, `${deskAddress(about)}/drafts/new`))
}

/** Dropped when the link was replaced or used, or the reply is no longer the member’s to sign. */
export async function toSign(db: Db, { about, person, at }: Owed): Promise<Message | null> {
  const link = await signingLinkForMail(db, { id: about, at })
  if (!link || link.person_id !== person?.id) return null
  const briefing = await briefingForMail(db, link.briefing_id)
  const standing = await signingStanding(db, link.briefing_id)
  if (briefing?.state !== 'with_member' || !standing || whyNotSignable(standing, at)) return null
  const address = signingAddress({ id: about, briefing_id: link.briefing_id })
  const { expires_at: expiresAt } = link
  return mails.replyToSign({ ...facts(briefing, address), expiresAt, wasKept: link.wasKept })
}

export async function settled(db: Db, { about, at }: Owed): Promise<Message | null> {
  const [briefing, standing] = await Promise.all([
    briefingForMail(db, about),
    signingStanding(db, about),
  ])
  if (!briefing || !standing) return null
  const { state, reason, lastWrittenAs } = briefing
  const isDesk = canBeDrafted(state)
  const postEnded = isDesk && lastWrittenAs === 'member' && whyNotSignable(standing, at) !== null
  const isChanged = lastWrittenAs === 'member'
  const told = { ...facts(briefing, deskAddress(about)), state, isChanged, postEnded }
  return mails.briefingSettled({ ...told, reason: state === 'declined' ? reason : null })
}

/** The member has no place at the desk: their mail leads to the page. */
export async function withdrawn(db: Db, { about, person }: Owed): Promise<Message | null> {
  const briefing = await briefingForMail(db, about)
  if (briefing?.state !== 'declined') return null
  const isMember = briefing.member_id === person?.id
  const address = isMember ? `/publications/${briefing.slug}` : deskAddress(about)
  return mails.briefingWithdrawn(facts(briefing, address))
}

export async function signed(db: Db, { about, person }: Owed): Promise<Message | null> {
  const briefing = await briefingForMail(db, about)
  if (briefing?.approved_by !== person?.id || !briefing) return null
  const address = briefing.replyReference
    ? `/comments/${briefing.replyReference}`
    : `/publications/${briefing.slug}`
  return mails.replySigned({ ...facts(briefing, address), state: briefing.state })
}

/** Dropped when it is somebody else’s turn by then. */
export async function due(db: Db, owed: Owed): Promise<Message | null> {
  const turn = await turnFor(db, owed)
  return turn && mails.briefingDue(turn)
}

export async function overdue(db: Db, owed: Owed): Promise<Message | null> {
  const turn = await turnFor(db, owed)
  if (!turn) return null
  const from = londonTime(turn.dueOn, '12:00')
  const days = workingDaysBetween({ from, to: owed.at, calendar: await workedDays(db) })
  return days > 0 ? mails.briefingOverdue({ ...turn, days }) : null
}

const TODO = {
  service: 'the service gives the facts',
  desk: 'a draft is written and sent to the member',
  member: 'the member signs',
}

/** Whoever’s turn it is, or who asked for the reply and keeps an eye on it. */
async function turnFor(db: Db, { about, person, at }: Owed) {
  const briefing = await briefingForMail(db, about)
  const turn = briefing && turnOf(briefing.state)
  if (!briefing || !turn || !person) return null
  const isMember = turn === 'member' && person.id === briefing.member_id
  if (isMember)
    return { ...facts(briefing, await memberAddress(db, { about, at })), todo: 'sign it' }
  const isTheirs =
    person.id === briefing.requested_by || (turn === 'service' && person.id === briefing.facts_from)
  return isTheirs ? { ...facts(briefing, deskAddress(about)), todo: TODO[turn] } : null
}

/** By the link that is open, or signed in. */
async function memberAddress(db: Db, { about, at }: { about: string; at: string }) {
  const link = await latestSigningLink(db, about)
  const isOpen = link && link.expires_at > at
  return isOpen ? signingAddress({ id: link.id, briefing_id: about }) : `/replies-to-sign/${about}`
}

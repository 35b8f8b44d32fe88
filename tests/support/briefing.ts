import { db, engine } from '#app/platform/database.server.ts'
import { askForReply } from '#app/replies/ask.server.ts'
import { writeDraft } from '#app/replies/draft.server.ts'
import { sendToMember } from '#app/replies/send.server.ts'
import { approve } from '#app/replies/sign.server.ts'
import { latestSigningLink } from '#db/queries/signing.server.ts'
import { newId } from '#db/id.ts'
import {
  aComment,
  aMember,
  aMomentLater,
  anOfficer,
  aPerson,
  aPublication,
  type theComment,
} from './ambleford.ts'

type Member = Awaited<ReturnType<typeof aMember>>
type Comment = Awaited<ReturnType<typeof theComment>>

type Asked = {
  member?: Member
  comment?: Comment
  officer?: { id: string; name: string; email: string }
  factsFrom?: { id: string } | null
  days?: number
  at?: string
}

export const DRAFT = 'The maps stay, in the reading room.'

/** A reply asked for: the comment and its author, the member who is to sign, the officer who asks. */
export async function aBriefing(asked: Asked = {}) {
  const member = asked.member ?? (await aMember())
  const author = await aPerson()
  const comment =
    asked.comment ?? (await aComment({ on: await aPublication({ by: member }), by: author }))
  const officer = asked.officer ?? (await anOfficer())
  const at = asked.at ?? aMomentLater()
  const made = await askForReply(db, {
    comment,
    question: 'Do the local maps stay?',
    appointment: member.appointment.id,
    factsFrom: asked.factsFrom?.id ?? null,
    days: asked.days ?? 10,
    officer,
    at,
  })
  if (!made.ok) throw new Error(`Nobody was asked: ${made.why}`)
  return { id: made.briefing.id, member, author, comment, officer }
}

/** Drafted, and not sent yet. */
export async function aDraftedReply(asked: Asked = {}) {
  const briefing = await aBriefing(asked)
  const { officer } = briefing
  const at = asked.at ?? aMomentLater()
  await writeDraft(db, { briefing, body: DRAFT, seen: 0, officer, at })
  return briefing
}

/** With the member, and the link that went to them. */
export async function aReplyToSign(asked: Asked = {}) {
  const briefing = await aDraftedReply(asked)
  const { officer } = briefing
  const at = asked.at ?? aMomentLater()
  const sent = await sendToMember(db, { briefing, seen: 1, officer, at })
  if (!sent.ok) throw new Error(`It was not sent: ${sent.why}`)
  return { ...briefing, link: await theLinkOf(briefing) }
}

export async function theLinkOf({ id }: { id: string }) {
  const link = await latestSigningLink(db, id)
  if (!link) throw new Error('No link went out.')
  return link.id
}

type ToSign = { id: string; member: Member; link: string }

/** What the member approves by the link, as drafted or in their own words. */
export function approving({ id, member, link }: ToSign, changed: Approving = {}) {
  return approve(db, engine, {
    briefing: { id },
    signer: { id: member.id, link },
    body: DRAFT,
    seen: 1,
    at: aMomentLater(),
    ...changed,
  })
}

type Approving = {
  signer?: { id: string; link: string | null }
  body?: string
  seen?: number
  at?: string
}

export function theBriefing({ id }: { id: string }) {
  return db.selectFrom('briefing').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The time before an election, from a day to a day. */
export async function aPreElectionPeriod(starts_on: string, ends_on: string) {
  const id = newId()
  await db
    .insertInto('pre_election_period')
    .values({
      id,
      starts_on,
      ends_on,
      holding_line: 'An answer comes after the election.',
      set_at: aMomentLater(),
    })
    .execute()
  return { id }
}

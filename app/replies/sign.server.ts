import type { Engine } from '#db/dialects/engine.ts'
import { draftNumbered, questionsOf } from '#db/queries/briefings.server.ts'
import {
  openSigningLink,
  signingStanding,
  type SigningStanding,
} from '#db/queries/signing.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { BriefingState } from '#db/schema/briefing.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { writeOnce } from '#app/comments/write-once.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { shownAmong } from './answer.server.ts'
import { keepDraft } from './draft.server.ts'
import { preElectionAt } from './pre-election.server.ts'
import { publishIn } from './publish.server.ts'
import { whyNotSignable, type WhyNot } from './signable.ts'

/** The member, signed in or come by the link that stands for this one deed. */
export type Signer = { id: string; link: string | null }

type Deed = {
  briefing: { id: string }
  signer: Signer
  /** The number of the draft the member read. */
  seen: number
  at: string
}

type Refused = { ok: false; why: WhyNot }

export type Approved = Refused | { ok: true; reply: { reference: string } | null }

/** Publishes what the member signs as theirs; before an election it is kept, and `reply` is null. */
export function approve(db: Db, engine: Engine, approving: Deed & { body: string }) {
  return writeOnce<Approved>(engine, {
    write: () => db.transaction().execute((trx) => approveIn(trx, approving)),
    twin: async () => undefined,
  })
}

async function approveIn(trx: Trx, deed: Deed & { body: string }): Promise<Approved> {
  const { briefing, signer, body, at } = deed
  const standing = await mayStillSign(trx, deed)
  if ('why' in standing) return standing
  const also = (await questionsOf(trx, briefing.id)).map(({ id }) => id)
  const shown = await shownAmong(trx, [standing.comment_id, ...also])
  if (!shown.some(({ id }) => id === standing.comment_id)) return { ok: false, why: 'not_public' }
  const approved = { approved_by: signer.id, approved_at: at }
  const moved = await settle(trx, { ...deed, state: 'approved', changes: approved })
  if (!moved.ok) return moved
  const isChanged = moved.draft !== deed.seen ? 'yes' : 'no'
  const detail = { draft: moved.draft, changed: isChanged, by_link: signer.link ? 'yes' : 'no' }
  await recordEvent(trx, { action: 'reply.approved', actor: signer, subject: briefing, detail, at })
  const period = await preElectionAt(trx, at)
  const reply = period ? null : await publishAs(trx, { standing, also, signer, body, at })
  await tell(trx, { standing, deed, wasSigned: true })
  return { ok: true, reply }
}

type Publishing = {
  standing: SigningStanding
  also: string[]
  signer: { id: string }
  body: string
  at: string
}

async function publishAs(trx: Trx, { standing, also, signer, body, at }: Publishing) {
  const { id, comment_id, publication_id, root_id, depth } = standing
  const published = await publishIn(trx, {
    to: { id: comment_id, publication_id, root_id, depth },
    also,
    appointment: { id: standing.appointment_id },
    voice: 'member',
    speaksAs: standing.holder_name,
    speaker: signer,
    body,
    submissionKey: id,
    at,
  })
  if (!published.ok) throw new Error('The comment was shown a moment ago.')
  await trx
    .updateTable('briefing')
    .set({ state: 'published', reply_id: published.reply.id })
    .where('id', '=', id)
    .execute()
  return { reference: published.reply.reference }
}

/** Gives the draft back with the member's changes, for the desk to send again. Nothing is published. */
export function sendBack(db: Db, deed: Deed & { body: string }): Promise<Refused | { ok: true }> {
  return db.transaction().execute(async (trx) => {
    const standing = await mayStillSign(trx, deed)
    if ('why' in standing) return standing
    const moved = await settle(trx, { ...deed, state: 'drafted' })
    if (!moved.ok) return moved
    const { briefing: subject, signer: actor, at } = deed
    const detail = { draft: moved.draft }
    await recordEvent(trx, { action: 'reply.sent_back', actor, subject, detail, at })
    await tell(trx, { standing, deed })
    return { ok: true }
  })
}

/** Ends the briefing: the member does not reply, and says why to the desk alone. */
export function decline(db: Db, deed: Deed & { reason: string }): Promise<Refused | { ok: true }> {
  return db.transaction().execute(async (trx) => {
    const standing = await mayStillSign(trx, deed)
    if ('why' in standing) return standing
    const { briefing: subject, signer: actor, reason, at } = deed
    const moved = await settle(trx, { ...deed, state: 'declined', changes: { reason } })
    if (!moved.ok) return moved
    await recordEvent(trx, { action: 'reply.declined', actor, subject, at })
    await tell(trx, { standing, deed })
    return { ok: true }
  })
}

/** Uses the link up, if that is how the member came: from here on only the state settles who was first. */
async function mayStillSign(trx: Trx, deed: Deed): Promise<Refused | SigningStanding> {
  const { briefing, signer, at } = deed
  await haveToOneself(trx, briefing)
  const standing = await signingStanding(trx, briefing.id)
  if (!standing || standing.person_id !== signer.id) return { ok: false, why: 'post_ended' }
  const why = whyNotSignable(standing, at)
  if (why) return { ok: false, why }
  if (standing.state !== 'with_member' || standing.draft !== deed.seen) {
    return { ok: false, why: signer.link ? 'spent' : 'moved' }
  }
  const stands = signer.link === null || (await useLink(trx, { ...deed, link: signer.link }))
  return stands ? standing : { ok: false, why: 'spent' }
}

/** Whoever comes at the same moment waits for the first, be it by the link or signed in. */
async function haveToOneself(trx: Trx, { id }: { id: string }) {
  await trx
    .updateTable('briefing')
    .set((eb) => ({ moved_at: eb.ref('moved_at') }))
    .where('id', '=', id)
    .execute()
}

async function useLink(trx: Trx, { briefing, link: id, at }: Deed & { link: string }) {
  const link = await openSigningLink(trx, { id, at })
  if (link?.briefing_id !== briefing.id) return false
  const used = await trx
    .updateTable('signing_link')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

type Settling = Deed & {
  body?: string
  state: BriefingState
  changes?: { approved_by?: string; approved_at?: string; reason?: string }
}

/** The member's turn ends once; what they changed is a draft of its own. */
async function settle(
  trx: Trx,
  { briefing, signer, seen, body, state, changes = {}, at }: Settling,
): Promise<Refused | { ok: true; draft: number }> {
  const before = await draftNumbered(trx, { briefing: briefing.id, number: seen })
  const isChanged = body !== undefined && body !== before?.body
  const number = isChanged ? seen + 1 : seen
  const moved = await trx
    .updateTable('briefing')
    .set({ state, draft: number, moved_at: at, ...changes })
    .where('id', '=', briefing.id)
    .where('state', '=', 'with_member')
    .where('draft', '=', seen)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return { ok: false, why: 'moved' }
  if (isChanged) await keepDraft(trx, { briefing, number, body, as: 'member', by: signer, at })
  await trx
    .updateTable('signing_link')
    .set({ superseded_at: at })
    .where('briefing_id', '=', briefing.id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute()
  return { ok: true, draft: number }
}

type Telling = { standing: SigningStanding; deed: Deed; wasSigned?: true }

/** The desk hears what the member did; the member hears what was signed in their name by a link. */
async function tell(trx: Trx, { standing, deed, wasSigned }: Telling) {
  const { briefing, signer, seen, at } = deed
  const event = `signed:${briefing.id}:${seen}:${at}`
  if (standing.requested_by !== signer.id) {
    const to = standing.requested_by
    await owe(trx, { mail: 'briefing-settled', to, about: briefing.id, event, at })
  }
  if (wasSigned && signer.link) {
    await owe(trx, { mail: 'reply-signed', to: signer.id, about: briefing.id, event, at })
  }
}

import type { Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { BY_EMAIL } from './by-email.ts'
import { endSessions } from './sessions.server.ts'

type Joining = { from: { id: string }; to: { id: string }; at: string }
export type Joined = { ok: true } | { ok: false; why: 'staff' | 'answered' }

/**
 * Makes one person of two, once somebody has signed in as both: what the other wrote, supported and
 * may sign in with becomes theirs. Refused when the other holds or held a role or a post, or was
 * barred meanwhile.
 */
export async function joinIn(trx: Trx, { from, to, at }: Joining): Promise<Joined> {
  if (await worksHere(trx, from.id)) return { ok: false, why: 'staff' }
  if (!(await closeIn(trx, { from, at }))) return { ok: false, why: 'answered' }
  await moveAddress(trx, { from, to, at })
  await moveSupports(trx, { from, to, at })
  await moveFollows(trx, { from, to, at })
  const mine = { person_id: to.id }
  await trx.updateTable('credential').set(mine).where('person_id', '=', from.id).execute()
  await trx.updateTable('comment').set(mine).where('person_id', '=', from.id).execute()
  await trx.updateTable('legacy_identity').set(mine).where('person_id', '=', from.id).execute()
  await trx.updateTable('kept_comment').set(mine).where('person_id', '=', from.id).execute()
  await moveEntered(trx, { from: from.id, to: to.id })
  await endSessions(trx, { person: from.id })
  await recordEvent(trx, { action: 'person.joined', actor: to, subject: from, at })
  return { ok: true }
}

async function closeIn(trx: Trx, { from, at }: Pick<Joining, 'from' | 'at'>) {
  const closed = await trx
    .updateTable('person')
    .set({ closed_at: at })
    .where('id', '=', from.id)
    .where('closed_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

async function worksHere(trx: Trx, person: string) {
  const [grant, appointment] = await Promise.all([
    trx.selectFrom('role_grant').select('id').where('person_id', '=', person).executeTakeFirst(),
    trx.selectFrom('appointment').select('id').where('person_id', '=', person).executeTakeFirst(),
  ])
  return grant !== undefined || appointment !== undefined
}

/** The address goes along when the person has none; else it is nobody's, and no credential may say otherwise. */
async function moveAddress(trx: Trx, { from, to, at }: Joining) {
  const other = await trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', from.id)
    .executeTakeFirst()
  const none = { email: null, email_confirmed_at: null }
  await trx.updateTable('person').set(none).where('id', '=', from.id).execute()
  if (!other?.email) return
  await trx
    .updateTable('person')
    .set({ email: other.email, email_confirmed_at: at })
    .where('id', '=', to.id)
    .where('email', 'is', null)
    .execute()
  await trx
    .deleteFrom('credential')
    .where('person_id', '=', from.id)
    .where('issuer', '=', BY_EMAIL.issuer)
    .where('subject', 'not in', (own) =>
      own
        .selectFrom('person')
        .select('email')
        .where('id', '=', to.id)
        .where('email', 'is not', null)
        .$narrowType<{ email: string }>(),
    )
    .execute()
}

/** What both follow is followed once; what the person chose to be told stays as they chose it. */
async function moveFollows(trx: Trx, { from, to, at }: Joining) {
  const theirs = await trx
    .selectFrom('subscription as theirs')
    .innerJoin('subscription as mine', 'mine.subject', 'theirs.subject')
    .select('theirs.id')
    .where('theirs.person_id', '=', from.id)
    .where('theirs.ended_at', 'is', null)
    .where('mine.person_id', '=', to.id)
    .where('mine.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('mine.subject_id', '=', eb.ref('theirs.subject_id')),
        eb.and([eb('mine.subject_id', 'is', null), eb('theirs.subject_id', 'is', null)]),
      ]),
    )
    .execute()
  for (const { id } of theirs) {
    await trx.updateTable('subscription').set({ ended_at: at }).where('id', '=', id).execute()
  }
  const mine = { person_id: to.id }
  await trx.updateTable('subscription').set(mine).where('person_id', '=', from.id).execute()
  await trx.deleteFrom('notification_choice').where('person_id', '=', from.id).execute()
}

/** What both supported counts once. */
async function moveSupports(trx: Trx, { from, to }: Joining) {
  const twice = await trx
    .selectFrom('comment_support as theirs')
    .innerJoin('comment_support as mine', 'mine.comment_id', 'theirs.comment_id')
    .select('theirs.comment_id')
    .where('theirs.person_id', '=', from.id)
    .where('mine.person_id', '=', to.id)
    .execute()
  for (const { comment_id } of twice) {
    await trx
      .deleteFrom('comment_support')
      .where('comment_id', '=', comment_id)
      .where('person_id', '=', from.id)
      .execute()
    await trx
      .updateTable('comment')
      .set((eb) => ({ support_count: eb('support_count', '-', 1) }))
      .where('id', '=', comment_id)
      .execute()
  }
  await trx
    .updateTable('comment_support')
    .set({ person_id: to.id })
    .where('person_id', '=', from.id)
    .execute()
  await movePublicationSupports(trx, { from: from.id, to: to.id })
}

async function movePublicationSupports(trx: Trx, { from, to }: { from: string; to: string }) {
  const twice = await trx
    .deleteFrom('publication_support')
    .where('person_id', '=', from)
    .where('publication_id', 'in', (own) =>
      own.selectFrom('publication_support').select('publication_id').where('person_id', '=', to),
    )
    .returning('publication_id')
    .execute()
  for (const { publication_id } of twice) {
    await trx
      .updateTable('publication')
      .set((eb) => ({ support_count: eb('support_count', '-', 1) }))
      .where('id', '=', publication_id)
      .execute()
  }
  await trx
    .updateTable('publication_support')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .execute()
}

/** What officers entered counts with whom the two have become; a question asked of both is asked once. */
async function moveEntered(trx: Trx, { from, to }: { from: string; to: string }) {
  const asked = (of: string, unless: 'same' | null) =>
    trx
      .selectFrom('likeness as asked')
      .select('asked.contribution_id')
      .where('asked.like_person_id', '=', of)
      .$if(unless !== null, (query) => query.where('asked.answer', '=', 'same'))
  await trx
    .deleteFrom('likeness')
    .where('like_person_id', '=', to)
    .where('contribution_id', 'in', asked(from, 'same'))
    .execute()
  await trx
    .deleteFrom('likeness')
    .where('like_person_id', '=', from)
    .where('contribution_id', 'in', asked(to, null))
    .execute()
  await trx
    .updateTable('likeness')
    .set({ like_person_id: to })
    .where('like_person_id', '=', from)
    .execute()
  await trx
    .updateTable('contribution')
    .set({ counts_as: to })
    .where('counts_as', '=', from)
    .execute()
}

import { newId } from '#db/id.ts'
import { hasReported, pendingReport, revisionShown } from '#db/queries/reports.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { NAMELESS } from '#app/following/follow.ts'
import { owe } from '#app/mail/owe.server.ts'
import { personOfAddress } from '#app/people/person-of-address.server.ts'
import { after } from '#app/platform/clock.ts'
import { CONFIRM_WITHIN, type ReportText } from './report.ts'
import { bringToOfficers, counts, weigh, type Reported } from './report.server.ts'
import { standingOf } from './standing.server.ts'

type Asking = { comment: { id: string }; email: string; text: ReportText; at: string }

/** Keeps a visitor's report and asks by mail whether it was they. Sent twice, it is kept once. */
export function askToReport(db: Db, asking: Asking) {
  return db.transaction().execute((trx) => askIn(trx, asking))
}

async function askIn(trx: Trx, { comment, email, text, at }: Asking) {
  await forgetUnconfirmed(trx, at)
  const revision = await revisionShown(trx, comment.id)
  if (!revision) return { ok: false } as const
  await trx
    .insertInto('report')
    .values({
      id: newId(),
      comment_id: comment.id,
      revision_id: revision.id,
      email,
      reason: text.reason,
      note: text.note,
      reported_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await trx
    .selectFrom('report')
    .select('id')
    .where('revision_id', '=', revision.id)
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const event = `confirm-report:${id}:${at.slice(0, HOUR_OF)}`
  await owe(trx, { mail: 'confirm-report', toAddress: email, about: id, event, at })
  return { ok: true } as const
}

/** "2026-11-23T10": asked again within the hour, nobody gets a second mail. */
const HOUR_OF = 13

/** An address nobody confirmed is not ours to keep. */
async function forgetUnconfirmed(trx: Trx, at: string) {
  await trx
    .deleteFrom('report')
    .where('email', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('reported_at', '<', after(at, -CONFIRM_WITHIN))
    .execute()
}

type Confirming = { id: string; at: string }
type Confirmed = Reported | { ok: false; why: 'gone' }

/** Gives the report to whoever the address belongs to: from now on it counts. */
export function confirmReport(db: Db, confirming: Confirming): Promise<Confirmed> {
  return db.transaction().execute((trx) => confirmIn(trx, confirming))
}

async function confirmIn(trx: Trx, { id, at }: Confirming): Promise<Confirmed> {
  const pending = await pendingReport(trx, { id, since: after(at, -CONFIRM_WITHIN) })
  if (!pending?.email) return { ok: false, why: 'gone' }
  const reporter = await personOfAddress(trx, { address: pending.email, name: NAMELESS, at })
  const standing = await standingOf(trx, { person: reporter, act: 'report', at })
  if (!standing.ok) return standing
  const comment = { id: pending.comment_id }
  const revision = await revisionShown(trx, comment.id)
  const refused = await whyNot(trx, { revision, pending, reporter })
  if (refused) {
    await trx.deleteFrom('report').where('id', '=', id).execute()
    return { ok: false, why: refused }
  }
  if (!revision || !(await bringToOfficers(trx, { comment, revision, at }))) {
    return { ok: false, why: 'not_public' }
  }
  const counted_at = (await counts(trx, { reporter, at })) ? at : null
  const confirmed = await trx
    .updateTable('report')
    .set({ person_id: reporter.id, email: null, confirmed_at: at, counted_at })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (confirmed.numUpdatedRows !== 1n) return { ok: false, why: 'gone' }
  const isHeld = await weigh(trx, {
    comment,
    revision,
    reporter,
    byOfficer: false,
    report: id,
    at,
  })
  return { ok: true, isHeld }
}

type Asked = {
  revision: { id: string; author: string | null } | undefined
  pending: { revision_id: string }
  reporter: { id: string }
}

async function whyNot(trx: Trx, { revision, pending, reporter }: Asked) {
  if (revision?.id !== pending.revision_id) return 'not_public' as const
  if (revision.author === reporter.id) return 'own' as const
  const has = await hasReported(trx, { revision: revision.id, person: reporter.id })
  return has ? ('reported_already' as const) : null
}

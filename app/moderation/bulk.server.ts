import { newId } from '#db/id.ts'
import type { Engine } from '#db/dialects/engine.ts'
import { latestDecision } from '#db/queries/decisions.server.ts'
import { rolesGrantedTo } from '#db/queries/people.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { BulkChoiceTable, BulkDecisionTable } from '#db/schema/queueing.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import type { Selectable } from 'kysely'
import { decideIn } from './decide.server.ts'
import { parseDecision } from './decision.ts'

/** One transaction decides about so many: others wait for it, on SQLite. */
const A_HUNDRED = 100

/** Longer than a hundred take. A server that stops leaves the rest to the next. */
const LEASE = 2 * MINUTE

type Working = { clock: () => string }

/** Works off one decision in bulk, a hundred at a time; false when none is open. */
export async function workOffBulk(db: Db, engine: Engine, { clock }: Working) {
  const bulk = await db.transaction().execute((trx) => takeBulk(trx, engine, clock()))
  if (!bulk) return false
  const isOfficer = (await rolesGrantedTo(db, bulk.officer.id)).includes('officer')
  for (;;) {
    const at = clock()
    const settled = await db
      .transaction()
      .execute((trx) => settleSome(trx, { bulk, isOfficer, at }))
    if (settled < A_HUNDRED) return true
  }
}

async function takeBulk(trx: Trx, engine: Engine, at: string) {
  const open = await trx
    .selectFrom('bulk_decision')
    .select(['id', 'verdict', 'rule', 'note', 'asked_by'])
    .where('finished_at', 'is', null)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', at)]))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .modifyEnd(engine.skipLocked)
    .executeTakeFirst()
  if (!open) return null
  const lease = newId()
  await trx
    .updateTable('bulk_decision')
    .set({ lease, leased_until: after(at, LEASE) })
    .where('id', '=', open.id)
    .execute()
  const { name } = await trx
    .selectFrom('person')
    .select('name')
    .where('id', '=', open.asked_by)
    .executeTakeFirstOrThrow()
  return { ...open, lease, officer: { id: open.asked_by, name } }
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeBulk>>>
type Settling = { bulk: Taken; isOfficer: boolean; at: string }

/** How many were settled; fewer than a hundred when no more are left, or another server has the lease. */
async function settleSome(trx: Trx, { bulk, isOfficer, at }: Settling) {
  const leased = await trx
    .updateTable('bulk_decision')
    .set({ leased_until: after(at, LEASE) })
    .where('id', '=', bulk.id)
    .where('lease', '=', bulk.lease)
    .executeTakeFirst()
  if (leased.numUpdatedRows === 0n) return 0
  const choices = await trx
    .selectFrom('bulk_choice')
    .selectAll()
    .where('bulk_id', '=', bulk.id)
    .where('settled_at', 'is', null)
    .orderBy('comment_id')
    .limit(A_HUNDRED)
    .execute()
  for (const choice of choices) {
    const skipped = isOfficer ? await settle(trx, { bulk, choice, at }) : 'not_officer'
    await trx
      .updateTable('bulk_choice')
      .set({ settled_at: at, skipped })
      .where('bulk_id', '=', bulk.id)
      .where('comment_id', '=', choice.comment_id)
      .execute()
  }
  if (choices.length < A_HUNDRED) await finish(trx, { bulk, at })
  return choices.length
}

type Settled = { bulk: Taken; choice: Selectable<BulkChoiceTable>; at: string }

/** Decides as if the officer had opened the card: null, or why it was skipped. */
async function settle(trx: Trx, { bulk, choice, at }: Settled) {
  const comment = await trx
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', choice.comment_id)
    .executeTakeFirstOrThrow()
  const decision = parseDecision(asForm(bulk, choice))
  if (!decision.ok) return 'unreadable'
  const decided = await decideIn(trx, {
    comment,
    decision: decision.value,
    officer: bulk.officer,
    at,
  })
  if (decided?.ok) return null
  const latest = await latestDecision(trx, comment.id)
  if (decided && decided.why !== 'not_open') return decided.why
  if (latest && latest.number > choice.seen) return 'decided_already'
  return decided?.why ?? 'changed'
}

type Given = Pick<Selectable<BulkDecisionTable>, 'verdict' | 'rule' | 'note'>

function asForm({ verdict, rule, note }: Given, { seen, revision }: Settled['choice']) {
  const form = new FormData()
  const fields = { verdict, rule: rule ?? '', note: note ?? '', seen, revision }
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  return form
}

async function finish(trx: Trx, { bulk, at }: Pick<Settling, 'bulk' | 'at'>) {
  await trx
    .updateTable('bulk_decision')
    .set({ finished_at: at, lease: null, leased_until: null })
    .where('id', '=', bulk.id)
    .execute()
  await recordEvent(trx, { action: 'queue.bulk_finished', actor: null, subject: bulk, at })
}

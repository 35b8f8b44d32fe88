import { newId } from '#db/id.ts'
import { concernsSelf, whatItAnswers } from '#db/queries/decisions.server.ts'
import { houseRuleNumbered } from '#db/queries/house-rules.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { worksHere } from '#app/people/works-here.server.ts'
import { names } from './named.ts'
import { endOf, type Sanction } from './sanction.ts'

type Officer = { id: string; name: string }

type Imposing = {
  comment: { id: string; person_id: string | null }
  sanction: Sanction
  officer: Officer
  at: string
}

export type Imposed =
  | { ok: true; sanction: { id: string } }
  | { ok: false; why: 'own' | 'concerned' | 'works_here' | 'nobody' | 'unknown_rule' | 'past' }

/** Sanctions a comment's author. A ban waits for a second officer; everything else holds at once. */
export function impose(db: Db, imposing: Imposing): Promise<Imposed> {
  return db.transaction().execute((trx) => imposeIn(trx, imposing))
}

async function imposeIn(trx: Trx, { comment, sanction, officer, at }: Imposing): Promise<Imposed> {
  const person = await authorThere(trx, comment.person_id)
  if (!person) return { ok: false, why: 'nobody' }
  const concern = await concernOf(trx, { comment, officer })
  if (concern) return { ok: false, why: concern }
  if (await worksHere(trx, { person, at })) return { ok: false, why: 'works_here' }
  const rule = await houseRuleNumbered(trx, sanction.rule)
  if (!rule) return { ok: false, why: 'unknown_rule' }
  const ends_at = endOf(sanction, at)
  if (ends_at === undefined) return { ok: false, why: 'past' }

  const { kind, reason } = sanction
  const id = newId()
  await trx
    .insertInto('sanction')
    .values({
      id,
      person_id: person.id,
      comment_id: comment.id,
      kind,
      house_rule_id: rule.id,
      reason,
      imposed_by: officer.id,
      imposed_at: at,
      ends_at,
    })
    .execute()
  const action = kind === 'ban' ? ('sanction.proposed' as const) : ('sanction.imposed' as const)
  const detail = { kind, rule: rule.number }
  await recordEvent(trx, { action, actor: officer, subject: { id }, detail, at })
  if (kind !== 'ban') await owe(trx, { mail: 'sanction-imposed', to: person.id, about: id, at })
  return { ok: true, sanction: { id } }
}

function authorThere(trx: Trx, person: string | null) {
  return trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

type Concerning = { comment: { id: string }; officer: Officer }

/** Whoever wrote it, whose page it stands on, or whom it names or answers, sanctions nobody for it. */
async function concernOf(trx: Trx, { comment, officer }: Concerning) {
  if (await concernsSelf(trx, { comment: comment.id, officer: officer.id })) return 'own' as const
  const { answers, body } = await whatItAnswers(trx, comment.id)
  return answers === officer.id || names(body, officer.name) ? ('concerned' as const) : null
}

type Confirming = { sanction: { id: string; comment_id: string }; officer: Officer; at: string }

/** A second officer confirms a ban, which holds from then on. False for the one who proposed it. */
export function confirmBan(db: Db, confirming: Confirming) {
  return db.transaction().execute((trx) => confirmIn(trx, confirming))
}

async function confirmIn(trx: Trx, { sanction: { id, comment_id }, officer, at }: Confirming) {
  if (await concernOf(trx, { comment: { id: comment_id }, officer })) return false
  const confirmed = await trx
    .updateTable('sanction')
    .set({ confirmed_by: officer.id, confirmed_at: at })
    .where('id', '=', id)
    .where('kind', '=', 'ban')
    .where('confirmed_at', 'is', null)
    .where('lifted_at', 'is', null)
    .where('imposed_by', '<>', officer.id)
    .executeTakeFirst()
  if (confirmed.numUpdatedRows !== 1n) return false
  await recordEvent(trx, { action: 'sanction.confirmed', actor: officer, subject: { id }, at })
  const { person_id: to } = await personOf(trx, id)
  await owe(trx, { mail: 'sanction-imposed', to, about: id, at })
  return true
}

type Lifting = { sanction: { id: string }; officer: { id: string }; at: string }

/** Ends a sanction before its time; a ban nobody confirmed is dropped without a word to anybody. */
export function lift(db: Db, lifting: Lifting) {
  return db.transaction().execute((trx) => liftIn(trx, lifting))
}

async function liftIn(trx: Trx, { sanction: { id }, officer, at }: Lifting) {
  const lifted = await trx
    .updateTable('sanction')
    .set({ lifted_by: officer.id, lifted_at: at })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .executeTakeFirst()
  if (lifted.numUpdatedRows !== 1n) return false
  await recordEvent(trx, { action: 'sanction.lifted', actor: officer, subject: { id }, at })
  const { person_id: to, kind, confirmed_at } = await personOf(trx, id)
  const wasTold = kind !== 'ban' || confirmed_at !== null
  if (wasTold) await owe(trx, { mail: 'sanction-lifted', to, about: id, at })
  return true
}

function personOf(trx: Trx, id: string) {
  return trx
    .selectFrom('sanction')
    .select(['person_id', 'kind', 'confirmed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

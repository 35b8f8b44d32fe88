import { newId } from '#db/id.ts'
import type { SanctionFacts } from '#db/queries/sanctions.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recordEvent } from '#app/audit/record-event.server.ts'
import { owe } from '#app/mail/owe.server.ts'
import { workedDays } from './calendar.server.ts'
import {
  ANSWER_WITHIN_DAYS,
  canBeAppealed,
  variedEnd,
  type AppealAnswer,
} from './sanction-appeal.ts'
import { addWorkingDays } from './working-days.ts'

type Acknowledging = { sanction: SanctionFacts; at: string }

/** The person says that they have read a warning; from then on they can comment again. */
export function acknowledge(db: Db, acknowledging: Acknowledging) {
  return db.transaction().execute((trx) => acknowledgeIn(trx, acknowledging))
}

async function acknowledgeIn(trx: Trx, { sanction, at }: Acknowledging) {
  const acknowledged = await trx
    .updateTable('sanction')
    .set({ acknowledged_at: at })
    .where('id', '=', sanction.id)
    .where('kind', '=', 'warn')
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  if (acknowledged.numUpdatedRows !== 1n) return
  const actor = { id: sanction.person_id }
  await recordEvent(trx, { action: 'sanction.acknowledged', actor, subject: sanction, at })
}

type Appealing = { sanction: SanctionFacts; words: string; at: string }

/** Asks for a different officer, once; a second form finds that the first was taken. */
export function appealSanction(db: Db, appealing: Appealing) {
  return db.transaction().execute((trx) => appealIn(trx, appealing))
}

async function appealIn(trx: Trx, { sanction, words, at }: Appealing) {
  if (!canBeAppealed(sanction, at)) return { ok: false } as const
  const calendar = await workedDays(trx)
  const made = await trx
    .insertInto('sanction_appeal')
    .values({
      id: newId(),
      sanction_id: sanction.id,
      words,
      made_at: at,
      due_at: addWorkingDays({ at, days: ANSWER_WITHIN_DAYS, calendar }),
    })
    .onConflict((conflict) => conflict.column('sanction_id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return { ok: false } as const
  const [actor, to] = [{ id: sanction.person_id }, sanction.person_id]
  await recordEvent(trx, { action: 'sanction.appealed', actor, subject: sanction, at })
  await owe(trx, { mail: 'sanction-appealed', to, about: sanction.id, at })
  return { ok: true } as const
}

type Answering = {
  sanction: SanctionFacts
  answer: AppealAnswer
  officer: { id: string }
  at: string
}

export type Answered = { ok: true } | { ok: false; why: 'own' | 'answered_already' | 'no_sooner' }

/** Answers an appeal; never by the officer who imposed the sanction or confirmed it. */
export function answerAppeal(db: Db, answering: Answering): Promise<Answered> {
  return db.transaction().execute((trx) => answerIn(trx, answering))
}

async function answerIn(trx: Trx, { sanction, answer, officer, at }: Answering): Promise<Answered> {
  if ([sanction.imposed_by, sanction.confirmed_by].includes(officer.id)) {
    return { ok: false, why: 'own' }
  }
  const ends_at =
    answer.result === 'varied' ? variedEnd({ ...sanction, until: answer.until }, at) : null
  if (ends_at === undefined || (sanction.kind === 'warn' && answer.result === 'varied')) {
    return { ok: false, why: 'no_sooner' }
  }
  const answered = await trx
    .updateTable('sanction_appeal')
    .set({ result: answer.result, answer: answer.answer, decided_by: officer.id, decided_at: at })
    .where('sanction_id', '=', sanction.id)
    .where('result', 'is', null)
    .executeTakeFirst()
  if (answered.numUpdatedRows !== 1n) return { ok: false, why: 'answered_already' }
  if (answer.result === 'overturned') {
    const lifted = { lifted_by: officer.id, lifted_at: at }
    await trx
      .updateTable('sanction')
      .set(lifted)
      .where('id', '=', sanction.id)
      .where('lifted_at', 'is', null)
      .execute()
  }
  if (ends_at !== null) {
    await trx.updateTable('sanction').set({ ends_at }).where('id', '=', sanction.id).execute()
  }
  const action = `sanction.${answer.result}` as const
  await recordEvent(trx, { action, actor: officer, subject: sanction, at })
  const to = sanction.person_id
  await owe(trx, { mail: 'sanction-appeal-answered', to, about: sanction.id, at })
  return { ok: true }
}

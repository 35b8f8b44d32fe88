import { newId } from '#db/id.ts'
import { decidedExamples, latestSpamModel, latestTraining } from '#db/queries/spam.server.ts'
import type { Db } from '#db/schema.ts'
import { after, MINUTE } from '#app/platform/clock.ts'
import { remember } from '#app/platform/remember.server.ts'
import { trainSpamModel, type SpamModel } from './spam-model.ts'
import { SPAM_SEED } from './spam-seed.ts'

const LOOKED_UP_EVERY = 5 * MINUTE

export function untaughtModel() {
  return remember('untaught spam model', () => trainSpamModel([], SPAM_SEED))
}

type Shelf = { id: string | null; model: SpamModel; until: string }

/** The model learned last, or, before any was, what the made-up examples teach. */
export async function spamModel(db: Db, at: string): Promise<SpamModel> {
  const shelf = remember<Shelf>('spam model', () => ({
    id: null,
    model: untaughtModel(),
    until: '',
  }))
  if (at < shelf.until) return shelf.model
  const newest = await latestTraining(db)
  if (newest && newest.id !== shelf.id) {
    const row = await latestSpamModel(db)
    if (row) Object.assign(shelf, { id: row.id, model: modelFrom(row) })
  }
  shelf.until = after(at, LOOKED_UP_EVERY)
  return shelf.model
}

/** Learns anew from the seed and the council's latest decisions, and keeps the result. */
export async function learnSpam(db: Db, at: string) {
  const model = trainSpamModel(await decidedExamples(db), SPAM_SEED)
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('spam_model').execute()
    await trx
      .insertInto('spam_model')
      .values({
        id: newId(),
        weights: Buffer.from(model.weights.buffer).toString('base64'),
        bias: model.bias,
        taught_spam: model.taught.spam,
        taught_fair: model.taught.fair,
        trained_at: at,
      })
      .execute()
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof latestSpamModel>>>

function modelFrom({ weights, bias, taught_spam, taught_fair }: Row): SpamModel {
  const bytes = new Uint8Array(Buffer.from(weights, 'base64'))
  const taught = { spam: taught_spam, fair: taught_fair }
  return { weights: new Float32Array(bytes.buffer), bias, taught }
}

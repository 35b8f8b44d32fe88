import { newId } from '#db/id.ts'
import { countToShow } from '#db/queries/outside-askings.server.ts'
import { themeModelOn } from '#db/queries/theme-model.server.ts'
import { themesOf } from '#db/queries/themes.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { AskingEnd } from '#db/schema/machine.ts'
import { config } from '#app/platform/config.server.ts'
import { now } from '#app/platform/clock.ts'
import { instructionFor } from './instruction.ts'

type Reading = { review_id: string; codeframe_id: string }

/** Where an administrator let a model outside suggest themes, it is to be asked after each reading. */
export async function beginAsking(db: Db, reading: Reading, { themeModel } = config) {
  const model = await themeModelOn(db)
  if (!model || !themeModel) return
  const themes = await themesOf(db, reading.codeframe_id)
  const { question } = await db
    .selectFrom('policy_review')
    .select('question')
    .where('id', '=', reading.review_id)
    .executeTakeFirstOrThrow()
  const { review_id, codeframe_id } = reading
  const about = { id: newId(), review_id, codeframe_id, model: model.name }
  const to_ask = await countToShow(db, about)
  await db.transaction().execute(async (trx) => {
    await endAskings(trx, { review: review_id, because: 'overtaken' })
    await trx
      .insertInto('outside_asking')
      .values({
        ...about,
        address: model.address,
        to_ask,
        instruction: instructionFor({ question, themes }),
        themes: JSON.stringify(themes.map(({ id }) => id)),
        began_at: now(),
      })
      .execute()
  })
}

type Ending = { review: string; because: AskingEnd }

async function endAskings(trx: Trx, { review, because }: Ending) {
  await trx
    .updateTable('outside_asking')
    .set({ ended_at: now(), ended_because: because })
    .where('review_id', '=', review)
    .where('ended_at', 'is', null)
    .execute()
}

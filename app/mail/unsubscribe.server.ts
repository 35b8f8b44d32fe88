import { followsNamed } from '#db/queries/subscriptions.server.ts'
import { tellingsOf } from '#db/queries/letters.server.ts'
import type { Db, Trx } from '#db/schema.ts'
import { CATEGORIES, isRequired } from './category.ts'
import { chooseIn } from './choose.server.ts'

/** The kinds of mail and the follows that a letter's own link ends. Null for a letter we do not know. */
export async function endedBy(db: Db, letter: string) {
  const told = await tellingsOf(db, letter)
  const [first] = told
  if (!first) return null
  const follows = told.flatMap(({ subscription_id }) => subscription_id ?? [])
  const categories = told
    .filter(({ subscription_id }) => subscription_id === null)
    .map(({ category }) => category)
    .filter((category) => !isRequired(category))
  return {
    person: { id: first.person_id },
    categories: categories.map((name) => ({ name, words: CATEGORIES[name].words })),
    follows: follows.length > 0 ? await followsNamed(db, follows) : [],
  }
}

/** Ends every kind of mail a letter told of and every follow, as often as it is asked. False for an unknown letter. */
export async function unsubscribe(db: Db, unsubscribing: { letter: string; at: string }) {
  return db.transaction().execute((trx) => unsubscribeIn(trx, unsubscribing))
}

async function unsubscribeIn(trx: Trx, { letter, at }: { letter: string; at: string }) {
  const ended = await endedBy(trx, letter)
  if (!ended) return false
  const { person, categories, follows } = ended
  for (const { name } of categories) {
    await chooseIn(trx, { person, category: name, frequency: 'never', at })
  }
  for (const { id } of follows) {
    await trx.updateTable('subscription').set({ ended_at: at }).where('id', '=', id).execute()
  }
  return true
}

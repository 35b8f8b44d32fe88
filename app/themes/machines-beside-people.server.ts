import { modelsThatSuggested } from '#db/queries/outside-askings.server.ts'
import { machineBesidePeople } from '#db/queries/suggestions.server.ts'
import type { Db } from '#db/schema.ts'
import { machineInWords, suggestedByModel } from './outside/model.ts'

/** Each machine that suggested themes in a review, beside people: first the one on this computer. */
export async function machinesBesidePeople(db: Db, review: string) {
  const models = (await modelsThatSuggested(db, review)).map(suggestedByModel)
  const found = []
  for (const suggested_by of [null, ...models]) {
    const counts = await machineBesidePeople(db, review, suggested_by)
    found.push({ machine: machineInWords(suggested_by), counts })
  }
  return found
}

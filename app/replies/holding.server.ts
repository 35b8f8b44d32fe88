import { parkedOn } from '#db/queries/briefings.server.ts'
import type { Db } from '#db/schema.ts'
import { preElectionAt } from './pre-election.server.ts'

/** The comments of a page whose answer waits for an election to end, with what is said under them. */
export async function holdingOn(db: Db, { publication, at }: { publication: string; at: string }) {
  const period = await preElectionAt(db, at)
  if (!period) return null
  return { line: period.holding_line, comments: await parkedOn(db, publication) }
}

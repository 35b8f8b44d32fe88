import { decidedAlike } from '#db/queries/decided-alike.server.ts'
import type { Db } from '#db/schema.ts'
import type { HoldReason } from '#db/schema/comments.ts'

/** Fewer say nothing about what is usual. */
const ENOUGH = 3

/** What officers mostly decided about comments held for the same reason, from the latest real decisions. */
export async function usualAnswer(db: Db, reason: HoldReason | undefined) {
  if (!reason) return null
  const decided = await decidedAlike(db, reason)
  if (decided.length < ENOUGH) return null
  const counts = new Map<string, number>()
  for (const one of decided) {
    const words = inWords(one)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)
  return usual && usual[1] > 1 ? `${usual[0]} (${usual[1]} of ${decided.length} like this)` : null
}

type Decided = Awaited<ReturnType<typeof decidedAlike>>[number]

function inWords({ verdict, rule, masks }: Decided) {
  if (verdict === 'publish') return Number(masks) > 0 ? 'redact and publish' : 'publish'
  const done = { return: 'return', withhold: 'withhold', remove: 'remove', hold: 'put back' }[
    verdict
  ]
  return rule === null ? done : `${done} under rule ${rule}`
}

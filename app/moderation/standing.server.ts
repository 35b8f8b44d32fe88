import { sanctionsOn } from '#db/queries/sanctions.server.ts'
import type { Db } from '#db/schema.ts'
import { barring, type Barred, type TakingPart } from './sanction.ts'

type Asked = { person: { id: string }; act: TakingPart; at: string }

/** May this person take part now? Asked in the transaction of every act, so that nothing slips past. */
export async function standingOf(
  db: Db,
  { person, act, at }: Asked,
): Promise<{ ok: true } | Barred> {
  const found = barring(await sanctionsOn(db, person.id), { act, at })
  if (!found) return { ok: true }
  const { id, kind, ends_at: endsAt, reason, rule, ruleTitle } = found
  return { ok: false, why: 'sanctioned', sanction: { id, kind, endsAt, reason, rule, ruleTitle } }
}

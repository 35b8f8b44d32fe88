import { recordOf } from '#db/queries/moderation-card.server.ts'
import { reportsAbout, sanctionsEverOn } from '#db/queries/sanctions.server.ts'
import type { Db } from '#db/schema.ts'
import { holdsAt } from './sanction.ts'

/** How an author has fared here; nothing is known of an imported one. */
export async function authorRecord(db: Db, { person, at }: { person: string | null; at: string }) {
  if (person === null) return null
  const [comments, reports, sanctions] = await Promise.all([
    recordOf(db, person),
    reportsAbout(db, person),
    sanctionsEverOn(db, person),
  ])
  return {
    person,
    ...comments,
    ...reports,
    sanctions: sanctions.length,
    standing: sanctions
      .filter((one) => holdsAt(one, at))
      .map(({ id, kind, ends_at }) => ({ id, kind, ends_at })),
  }
}

export type Fared = Awaited<ReturnType<typeof authorRecord>>

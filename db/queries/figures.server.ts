import type { Db } from '../schema.ts'

const MEASURED = 2_000

/** The median time from a comment to its first decision, in hours, over the newest 2,000 decisions since. */
export async function medianHoursToDecide(db: Db, since: string) {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('comment_revision', 'comment_revision.id', 'decision.revision_id')
    .select(['decision.decided_at', 'comment_revision.submitted_at'])
    .where('decision.decided_at', '>=', since)
    .where('decision.number', '=', 1)
    .orderBy('decision.decided_at', 'desc')
    .limit(MEASURED)
    .execute()
  const hours = rows
    .map(({ decided_at, submitted_at }) => Date.parse(decided_at) - Date.parse(submitted_at))
    .map((milliseconds) => milliseconds / 3_600_000)
    .sort((a, b) => a - b)
  return hours[Math.floor(hours.length / 2)] ?? null
}

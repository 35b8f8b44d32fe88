import type { ComplaintFacts } from '#db/queries/complaints.server.ts'
import type { Db } from '#db/schema.ts'
import { bankHolidays } from './calendar.server.ts'
import { nextStep } from './complaint-clock.ts'
import { clocked } from './complaint-from.server.ts'
import type { Listed } from './complaint-list.tsx'

/** What a list or a card shows of notices, none of it about who complains. */
export async function listedComplaints(
  db: Db,
  { complaints, at }: { complaints: ComplaintFacts[]; at: string },
): Promise<Listed[]> {
  if (complaints.length === 0) return []
  const holidays = new Set((await bankHolidays(db)).keys())
  return complaints.map((complaint) => {
    const { id, reference, page, received_at, outcome } = complaint
    const next = nextStep(clocked(complaint), { holidays, at })
    const [step, due] = [next?.step ?? null, next?.due ?? null]
    const isOverdue = due !== null && due < at
    return { id, reference, page, received_at, outcome, step, due, isOverdue }
  })
}

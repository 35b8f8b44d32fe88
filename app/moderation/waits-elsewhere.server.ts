import { countOpenAppeals } from '#db/queries/appeals.server.ts'
import { countComplaints } from '#db/queries/complaints.server.ts'
import { countEscalations } from '#db/queries/escalations.server.ts'
import { proposedExclusions } from '#db/queries/exclusions.server.ts'
import { countSanctionsToSettle } from '#db/queries/sanctions.server.ts'
import type { Db } from '#db/schema.ts'

/** How much waits for officers in the lists beside the queue; a hundred of each at most. */
export async function waitsElsewhere(db: Db) {
  const [appeals, escalations, exclusions] = await Promise.all([
    countOpenAppeals(db),
    countEscalations(db),
    proposedExclusions(db).then((proposed) => proposed.length),
  ])
  return { appeals, escalations, exclusions }
}

/** The same for the bar above every page of theirs. */
export async function waitsBeside(db: Db) {
  const [appeals, escalations, complaints, sanctions] = await Promise.all([
    countOpenAppeals(db),
    countEscalations(db),
    countComplaints(db),
    countSanctionsToSettle(db),
  ])
  return { appeals, escalations, complaints, sanctions }
}

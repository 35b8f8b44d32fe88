import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import {
  commentForOfficer,
  holdsOn,
  parentsOf,
  recordOf,
} from '#db/queries/moderation-card.server.ts'
import { checkResultsOn } from '#db/queries/screening.server.ts'
import { db } from '#app/platform/database.server.ts'
import { complaintsAbout } from '#db/queries/complaints.server.ts'
import { openReports } from '#db/queries/reports.server.ts'
import { now } from '#app/platform/clock.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { authorRecord } from './author-record.server.ts'
import { listedComplaints } from './complaint-listed.server.ts'
import { verdictsOpenFor } from './decision.ts'

/** Everything an officer needs to decide about the comment an address names. */
export async function moderationCard(params: Params) {
  const comment = await commentForOfficer(db, addressWord(params.reference))
  if (!comment || comment.voice !== null) throw notFound()
  const [holds, checks, parents, decisions, record] = await Promise.all([
    holdsOn(db, comment.revision_id),
    checkResultsOn(db, comment.revision_id),
    parentsOf(db, comment.id),
    decisionsAbout(db, comment.id),
    recordOf(db, comment.person_id),
  ])
  const at = now()
  const [reports, fared, about] = await Promise.all([
    openReports(db, comment.id),
    authorRecord(db, { person: comment.person_id, at }),
    complaintsAbout(db, comment.id),
  ])
  const complaints = await listedComplaints(db, { complaints: about, at })
  const verdicts = comment.body === null ? [] : verdictsOpenFor(comment)
  return {
    comment,
    holds,
    checks,
    parents,
    decisions,
    record,
    reports,
    complaints,
    fared,
    verdicts,
  }
}

export type ModerationCard = Awaited<ReturnType<typeof moderationCard>>

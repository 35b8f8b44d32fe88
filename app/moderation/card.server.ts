import type { Params } from '@remix-run/react'
import { addressWord } from '#app/platform/address-word.ts'
import { appealsAbout } from '#db/queries/appeals.server.ts'
import { decisionsAbout } from '#db/queries/decisions.server.ts'
import { escalationsOf } from '#db/queries/escalations.server.ts'
import { exclusionsOf } from '#db/queries/exclusions.server.ts'
import { notesOn } from '#db/queries/notes.server.ts'
import { standingRedactions } from '#db/queries/redactions.server.ts'
import { commentForOfficer, holdsOn, parentsOf } from '#db/queries/moderation-card.server.ts'
import { checkResultsOn } from '#db/queries/screening.server.ts'
import { db } from '#app/platform/database.server.ts'
import { complaintsAbout } from '#db/queries/complaints.server.ts'
import { openReports } from '#db/queries/reports.server.ts'
import { now } from '#app/platform/clock.ts'
import { notFound } from '#app/platform/refuse.server.ts'
import { authorRecord } from './author-record.server.ts'
import { listedComplaints } from './complaint-listed.server.ts'
import { verdictsOpenFor } from './decision.ts'
import { usualAnswer } from './usual-answer.server.ts'

/** Everything an officer needs to decide about the comment an address names. */
export async function moderationCard(params: Params) {
  const comment = await commentForOfficer(db, addressWord(params.reference))
  if (!comment || comment.voice !== null) throw notFound()
  const [holds, checks, parents, decisions] = await Promise.all([
    holdsOn(db, comment.revision_id),
    checkResultsOn(db, comment.revision_id),
    parentsOf(db, comment.id),
    decisionsAbout(db, comment.id),
  ])
  const at = now()
  const [reports, fared, about, beside] = await Promise.all([
    openReports(db, comment.id),
    authorRecord(db, { person: comment.person_id, at }),
    complaintsAbout(db, comment.id),
    besideDeciding(comment),
  ])
  const complaints = await listedComplaints(db, { complaints: about, at })
  const verdicts = comment.body === null ? [] : verdictsOpenFor(comment)
  const usual = await usualAnswer(db, holds[0]?.reason)
  return {
    comment,
    holds: unmasked(holds, comment.body),
    checks: unmasked(checks, comment.body),
    parents,
    decisions,
    reports,
    complaints,
    fared,
    verdicts,
    usual,
    ...beside,
  }
}

/** What officers did about it beside deciding. */
async function besideDeciding({ id, revision_id }: { id: string; revision_id: string }) {
  const [masks, notes, appeals, escalations, exclusions] = await Promise.all([
    standingRedactions(db, revision_id),
    notesOn(db, id),
    appealsAbout(db, id),
    escalationsOf(db, id),
    exclusionsOf(db, id),
  ])
  return { masks, notes, appeals, escalations, exclusions }
}

/** Words a check found are not repeated beside the text once they are redacted in it. */
function unmasked<T extends { matched: string | null }>(found: T[], body: string | null): T[] {
  const stillThere = (line: string) => body?.toLowerCase().includes(line.trim().toLowerCase())
  return found.map((one) => ({
    ...one,
    matched: one.matched?.split('\n').filter(stillThere).join('\n') ?? null,
  }))
}

export type ModerationCard = Awaited<ReturnType<typeof moderationCard>>

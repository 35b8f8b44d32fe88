import { complain } from '#app/moderation/complain.server.ts'
import type { Notice } from '#app/moderation/complaint.ts'
import { askToReport } from '#app/moderation/report-by-mail.server.ts'
import { report } from '#app/moderation/report.server.ts'
import { impose } from '#app/moderation/impose.server.ts'
import type { Sanction } from '#app/moderation/sanction.ts'
import { db } from '#app/platform/database.server.ts'
import { complaintById } from '#db/queries/complaints.server.ts'
import { sanctionById } from '#db/queries/sanctions.server.ts'
import * as ambleford from './ambleford.ts'

type Person = { id: string }

/** The house rule of a number, made when a test is the first to cite it. */
export async function theRule(number = 1) {
  const rule = await db
    .selectFrom('house_rule')
    .select(['id', 'number', 'title'])
    .where('number', '=', number)
    .executeTakeFirst()
  return rule ?? ambleford.aHouseRule(number)
}

/** Somebody reports a comment as it stands; a new person where none is named. */
export async function aReport(
  comment: { id: string },
  { by, byOfficer = false, at }: { by?: Person; byOfficer?: boolean; at?: string } = {},
) {
  const reporter = by ?? (await ambleford.aPerson('Rita Reader'))
  const text = { reason: 'rule-1', note: null }
  const when = at ?? ambleford.aMomentLater()
  return report(db, { comment, reporter, byOfficer, text, at: when })
}

/** A visitor's report that waits for the link in their mail; answers its id. */
export async function aVisitorsReport(comment: { id: string }, email: string, at?: string) {
  const text = { reason: 'other', note: 'Typed by a stranger: https://evil.example' }
  const asked = await askToReport(db, { comment, email, text, at: at ?? ambleford.aMomentLater() })
  if (!asked.ok) throw new Error('The comment is not public.')
  const { id } = await db
    .selectFrom('report')
    .select('id')
    .where('email', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

type Given = {
  about?: { id: string; person_id: string | null }
  officer?: { id: string; name: string }
}
type Kind =
  | { kind: 'warn' | 'ban' }
  | { kind: 'suspend'; lasts: '1h' | '3h' | '24h' | '7d' }
  | { kind: 'always_pre_moderate'; until: string }

/** A sanction as an officer imposes it, about a comment of the person's. */
export async function aSanction(
  person: { id: string; name: string; email: string },
  kind: Kind,
  { about, officer, at }: Given & { at?: string } = {},
) {
  await theRule()
  const comment = about ?? (await ambleford.aComment({ by: person }))
  const sanction: Sanction = { ...kind, rule: 1, reason: 'You called a neighbour names.' }
  const imposed = await impose(db, {
    comment,
    sanction,
    officer: officer ?? (await ambleford.anOfficer('Tariq Aziz')),
    at: at ?? ambleford.aMomentLater(),
  })
  if (!imposed.ok) throw new Error(`The sanction was refused: ${imposed.why}`)
  return theSanction(imposed.sanction.id)
}

export async function theSanction(id: string) {
  const sanction = await sanctionById(db, id)
  if (!sanction) throw new Error('There is no such sanction.')
  return sanction
}

const NOTICE: Notice = {
  name: 'Rosalind Pike',
  email: 'rosalind@elsewhere.example',
  statement: 'Pike took the money.',
  meaning: 'That she stole it.',
  why: 'She keeps a shop that people trust.',
  wrong: 'There was no money to take.',
  lacks_means: 'yes',
  may_name: 'no',
}

/** A notice of complaint about a comment, complete unless it is said what it leaves out. */
export async function aComplaint(
  comment: { id: string; reference: string },
  { at, ...given }: Partial<Notice> & { at?: string } = {},
) {
  const place = `https://ambleford.example/comments/${comment.reference}`
  const notice = { ...NOTICE, ...given }
  return complain(db, { comment, place, notice, at: at ?? ambleford.aMomentLater() })
}

export async function theComplaint({ id }: { id: string }) {
  const complaint = await complaintById(db, id)
  if (!complaint) throw new Error('There is no such complaint.')
  return complaint
}

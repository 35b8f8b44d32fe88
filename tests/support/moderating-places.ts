import { askBulk } from '#app/moderation/ask-bulk.server.ts'
import { tellAuthor } from '#app/moderation/complaint-steps.server.ts'
import { complaintAnswerAddress } from '#app/moderation/complaint-key.server.ts'
import { appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import { sanctionAddress } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aHeldComment, anOfficer, aPerson } from './ambleford.ts'
import { aComplaint, aSanction, aVisitorsReport } from './moderating.ts'
import type { Maker } from './places.ts'

export const aReportToConfirm: Maker = async () => {
  const id = await aVisitorsReport(await aComment(), `${newId()}@ambleford.example`, now())
  return { params: { id }, search: `?key=${linkKey('confirm-report', id)}` }
}

/** Of whoever comes; a visitor holds the link of their own. */
export const aSanctionOfTheirs: Maker = async ({ who, person }, whose) => {
  const sanctioned = whose === 'own' && person && who === 'resident' ? person : await aPerson()
  const sanction = await aSanction(sanctioned, { kind: 'warn' }, { at: now() })
  if (who === 'officer') await appealSanction(db, { sanction, words: 'It was a joke.', at: now() })
  const place = { params: { id: sanction.id } }
  const isKeyed = whose === 'own' && who !== 'resident'
  return isKeyed
    ? { ...place, search: new URL(sanctionAddress(sanction), 'https://a.example').search }
    : place
}

export const aBanToConfirm: Maker = async () => {
  const { id } = await aSanction(await aPerson(), { kind: 'ban' }, { at: now() })
  return { params: { id } }
}

export const aCommentToComplainOf: Maker = async () => {
  const { reference } = await aComment()
  return { search: `?comment=${reference}` }
}

export const aComplaintToSettle: Maker = async () => {
  const { id } = await aComplaint(await aComment(), { at: now() })
  return { params: { id } }
}

/** About a comment of whoever comes; a visitor holds the link in their mail. */
export const aComplaintAboutThem: Maker = async ({ person }, whose) => {
  const by = whose === 'own' && person ? person : await aPerson()
  const complaint = await aComplaint(await aComment({ by }), { at: now() })
  await tellAuthor(db, { complaint, officer: await anOfficer('Gwen'), at: now() })
  const place = { params: { id: complaint.id } }
  if (person || whose === 'another') return place
  const { search } = new URL(complaintAnswerAddress(complaint), 'https://a.example')
  return { ...place, search }
}

export const aBulkDecision: Maker = async () => {
  const [officer, comment] = [await anOfficer(), await aHeldComment()]
  const choices = [{ reference: comment.reference, revision: 1, seen: 0 }]
  const bulk = { verdict: 'publish' as const, rule: null, note: null, choices }
  return { params: { id: await askBulk(db, { bulk, officer, at: now() }) } }
}

import { signingAddress } from '#app/replies/signing-key.server.ts'
import * as ambleford from './ambleford.ts'
import { aBriefing, aDraftedReply, aPreElectionPeriod, aReplyToSign } from './briefing.ts'
import type { Maker } from './places.ts'

export const aBriefingOnTheDesk: Maker = async () => {
  const { id, comment } = await aBriefing()
  return { params: { id, reference: comment.reference } }
}

export const aDraftOnTheDesk: Maker = async () => {
  const { id } = await aDraftedReply()
  return { params: { id }, fields: { seen: '1' } }
}

export const aReplyWithItsMember: Maker = async () => {
  const { id } = await aReplyToSign()
  return { params: { id } }
}

/** Of the member who comes; anybody else holds the link in the mail, or nothing. */
export const aReplyOfTheirs: Maker = async ({ member }, whose) => {
  const own = whose === 'own' && member
  const { id, link } = await aReplyToSign(own ? { member } : {})
  const place = { params: { id }, fields: { seen: '1', body: 'They stay.', reason: 'Not mine.' } }
  if (own || whose === 'another') return place
  const { search } = new URL(signingAddress({ id: link, briefing_id: id }), 'https://a.example')
  return { ...place, search }
}

export const aPeriod: Maker = async () => {
  const { id } = await aPreElectionPeriod('2031-03-25', '2031-05-01')
  return { params: { id } }
}

export const aCommentToBrief: Maker = async () => {
  const { reference } = await ambleford.aComment()
  return { params: { reference } }
}

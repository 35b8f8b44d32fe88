import { appealSanction } from '#app/moderation/sanction-appeal.server.ts'
import { sanctionAddress } from '#app/moderation/sanction-key.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import { newId } from '#db/id.ts'
import { aComment, aPerson } from './ambleford.ts'
import { aSanction, aVisitorsReport } from './moderating.ts'
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

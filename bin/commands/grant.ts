import { addressFrom } from '#app/people/address.ts'
import { invitationAddress, invite } from '#app/people/invite.server.ts'
import { db } from '#app/platform/database.server.ts'
import { dateIn } from '#app/ui/dates.ts'
import { after, DAY, now } from '#app/platform/clock.ts'
import { Direction } from '../directions.ts'

/** Prints a link that gives the role once, to whoever signs in and follows it, whatever their address: how the first administrator begins. */
export async function grant([role, email]: string[]) {
  const address = addressFrom(email)
  if ((role !== 'officer' && role !== 'administrator') || !address) {
    throw new Direction(
      'Say which role and to whom: folkmoot grant administrator jo@example.gov.uk',
    )
  }
  const at = now()
  const invitation = await invite(db, { address, role, by: null, byMail: false, at })
  console.log(`Give this link to ${address}. It works once, until ${dateIn(after(at, 7 * DAY))}:`)
  console.log(invitationAddress(invitation))
  console.log('It gives the role to whoever opens it: hand it over as you would a key.')
}

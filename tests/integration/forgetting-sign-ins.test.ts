import { expect, test } from 'vitest'
import { sendLink } from '#app/people/email-link.server.ts'
import { sweepSignIns } from '#app/people/sweep.server.ts'
import { RESIDENT_SESSION } from '#app/people/session.ts'
import { after, DAY } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { aMomentLater, aPerson } from '../support/ambleford.ts'
import { signedIn } from '../support/session.ts'

test('sessions and links that came to an end are forgotten, those that count are not', async () => {
  const at = aMomentLater()
  const person = await aPerson()
  await signedIn(person, { openedAt: after(at, -RESIDENT_SESSION) })
  await signedIn(person, { openedAt: at })
  for (const asked of [after(at, -31 * DAY), at]) {
    const wanted = { purpose: 'sign_in' as const, person: null, returnTo: '', browser: null }
    await sendLink(db, { address: `a${asked.length}@elsewhere.example`, ...wanted, at: asked })
  }
  await sweepSignIns(db, at)
  const sessions = await db.selectFrom('session').select('created_at').execute()
  expect(sessions).toEqual([{ created_at: at }])
  const links = await db.selectFrom('email_link').select('asked_at').execute()
  expect(links).toEqual([{ asked_at: at }])
})

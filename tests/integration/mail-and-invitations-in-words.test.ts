import { expect, test } from 'vitest'
import { grantRole } from '#app/people/grant-role.server.ts'
import { invite } from '#app/people/invite.server.ts'
import { now } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { linkKey } from '#app/platform/link-key.server.ts'
import FailedMail, { loader as mailPage } from '#app/routes/admin/mail.tsx'
import Invitation, { loader as invitationPage } from '#app/routes/account/invitation.tsx'
import { newId } from '#db/id.ts'
import { aMomentLater, aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { wordsOf } from '../support/drawn.ts'
import { signedIn } from '../support/session.ts'

const AT = '2026-11-20T10:00:00.000Z'

async function theMailPage() {
  const person = await aPerson('Ada Clerk')
  await grantRole(db, { person, role: 'administrator', grantedBy: null, at: aMomentLater() })
  const browser = aBrowser([await signedIn(person)])
  return wordsOf(FailedMail, (await browser.open(mailPage, { path: '/admin/mail' })).said)
}

async function aMailGivenUp(last_error: string | null) {
  const id = newId()
  const person = await aPerson()
  const mail = { mail: 'comment-received', category: 'received' as const }
  const times = { owed_at: AT, attempt_after: AT, given_up_at: AT }
  await db.deleteFrom('owed_mail').execute()
  await db
    .insertInto('owed_mail')
    .values({
      ...{ id, person_id: person.id, about_id: 'x', dedupe_key: id, attempts: 8, last_error },
      ...mail,
      ...times,
    })
    .execute()
  return id
}

test('an administrator without failed mail reads that there is none, and what would come here', async () => {
  await db.deleteFrom('owed_mail').execute()
  const words = await theMailPage()
  expect(words).toContain('There is none.')
  expect(words).toContain('could not be sent eight times in three and a half hours')
  expect(words).not.toContain('Try again')
})

test.each([
  ['ECONNREFUSED', 'Mail server not reached', 'to check SMTP_URL in its settings'],
  ['ETIMEDOUT', 'Mail server too slow', 'Press “Try again” later'],
  ['EAUTH', 'Mail server refused us', 'did not accept our name or password'],
  ['EENVELOPE', 'Address refused', 'the reader’s address has probably ended: let it go'],
  ['EMESSAGE', 'Mail refused', 'perhaps as unwanted mail'],
  ['EUNANSWERED', 'It may have gone', 'only if it did not, or the reader may get it twice'],
  ['EINTERRUPTED', 'It may have gone', 'This site stopped while the mail was being sent'],
  ['ENEVERHEARD', 'Reason not known', 'If it comes back here'],
  [null, 'Reason not known', 'error not recorded'],
])('a mail that failed by %s says “%s” and what to do', async (code, short, toDo) => {
  const id = await aMailGivenUp(code)
  const words = await theMailPage()
  expect(words).toContain(short)
  expect(words).toContain(toDo)
  expect(words).toContain('Comment received')
  expect(words).toContain('20 November 2026')
  expect(words).toContain('8 attempts')
  expect(words).toContain(`message number ${id}`)
  expect(words).toContain('Try again (comment-received)')
  expect(words).toContain('Let it go (comment-received)')
})

const TO_NOBODY = 'is bound to no address: whoever opens it first and signs in has the role'

test.each([
  ['of the command line', false, true],
  ['by mail', true, false],
])('an invitation %s says whether it is bound to an address', async (_, byMail, saysSo) => {
  const address = `${newId()}@ambleford.example`
  const by = byMail ? await aPerson('Ada Clerk') : null
  const { id } = await invite(db, { address, role: 'officer', by, byMail, at: now() })
  const path = `/invitations/${id}?key=${linkKey('invitation', id)}`
  for (const browser of [aBrowser(), aBrowser([await signedIn(await aPerson())])]) {
    const stowed = await browser.open(invitationPage, { path, params: { id } })
    const at = stowed.location ?? path
    const { said } = await browser.open(invitationPage, { path: at, params: { id } })
    expect(wordsOf(Invitation, said).includes(TO_NOBODY)).toBe(saysSo)
  }
})

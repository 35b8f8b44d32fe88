import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, expect, test } from 'vitest'
import { deliverDueMail } from '#app/mail/deliver.server.ts'
import { smtpPost } from '#app/mail/post.server.ts'
import { grantRole } from '#app/people/grant-role.server.ts'
import { db, engine } from '#app/platform/database.server.ts'
import * as attempt from '#app/routes/admin/mail-attempt.tsx'
import * as attempts from '#app/routes/admin/mail-attempts.tsx'
import * as dismissal from '#app/routes/admin/mail-dismissal.tsx'
import * as list from '#app/routes/admin/mail.tsx'
import { failedMail, waitingMail } from '#db/queries/failed-mail.server.ts'
import { aComment, aMomentLater, aPerson, eventsAbout, theComment } from '../support/ambleford.ts'
import { freePort } from '../support/free-port.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'
import { LATER } from './mail-reading.ts'
import { aMailServer, deliverAll } from './mail-server.ts'

beforeEach(async () => {
  await db.deleteFrom('owed_mail').execute()
})

type Act = (args: LoaderFunctionArgs) => unknown

function answerFrom(act: Act, request: Request, params: Record<string, string> = {}) {
  return answerOf(() => act({ request, params, context: { nonce: '' } }))
}

async function anAdministrator() {
  const person = await aPerson('Ada Clerk')
  await grantRole(db, { person, role: 'administrator', grantedBy: null, at: aMomentLater() })
  return { ...person, cookie: await signedIn(person) }
}

/** A mail that eight attempts could not send. */
async function aFailedMail() {
  const by = await aPerson()
  await aComment({ by })
  const down = smtpPost(`smtp://127.0.0.1:${await freePort()}`)
  for (let turn = 1; turn <= 8; turn += 1) {
    await deliverDueMail(db, engine, { post: down, at: `2027-01-01T${10 + turn}:00:00.000Z` })
  }
  const [failed] = await failedMail(db, { before: null, limit: 1 })
  if (!failed) throw new Error('The mail did not fail.')
  return { by, failed }
}

test('an administrator sees what failed, when and why, and no address', async () => {
  const { by } = await aFailedMail()
  const { cookie } = await anAdministrator()
  const answer = await answerFrom(list.loader, asking('/admin/mail', cookie))
  expect(answer.said).toMatchObject({
    mails: [{ mail: 'comment-received', attempts: 8, given_up_at: '2027-01-01T18:00:00.000Z' }],
  })
  expect(JSON.stringify(answer.said)).toMatch(/"last_error":"E[A-Z]+"/)
  expect(JSON.stringify(answer.said)).not.toContain(by.email)
  expect(JSON.stringify(answer.said)).not.toContain(by.name)
})

test('a mail that is tried again goes out, and who asked for it is on record', async () => {
  const { failed } = await aFailedMail()
  const { cookie } = await anAdministrator()
  const path = `/admin/mail/${failed.id}/attempts`
  const request = () => sending(path, {}, { cookie })
  expect(await answerFrom(attempt.action, request(), { id: failed.id })).toMatchObject({
    location: '/admin/mail?done=mail_tried',
  })
  const page = await answerFrom(list.loader, asking('/admin/mail?done=mail_tried', cookie))
  expect(page.said).toMatchObject({ done: 'mail_tried', mails: [] })
  expect((await answerFrom(attempt.action, request(), { id: failed.id })).status).toBe(409)
  const server = await aMailServer()
  await deliverAll(server.post, '2027-01-02T00:00:00.000Z')
  await server.stop()
  expect(server.letters).toHaveLength(1)
  expect(await eventsAbout(failed)).toEqual(['mail.tried_again'])
  expect(await failedMail(db, { before: null, limit: 1 })).toEqual([])
})

test('a mail that is let go stays unsent', async () => {
  const { failed } = await aFailedMail()
  const { cookie } = await anAdministrator()
  const request = sending(`/admin/mail/${failed.id}/dismissal`, {}, { cookie })
  expect(await answerFrom(dismissal.action, request, { id: failed.id })).toMatchObject({
    location: '/admin/mail?done=mail_let_go',
  })
  const server = await aMailServer()
  await deliverAll(server.post, LATER)
  await server.stop()
  expect(server.letters).toEqual([])
  expect(await eventsAbout(failed)).toEqual(['mail.let_go'])
  expect(await failedMail(db, { before: null, limit: 1 })).toEqual([])
})

test('a mail that was sent cannot be sent again by its id', async () => {
  const server = await aMailServer()
  await aComment()
  await deliverAll(server.post, aMomentLater())
  const { id } = await db.selectFrom('owed_mail').select('id').executeTakeFirstOrThrow()
  const { cookie } = await anAdministrator()
  const request = sending(`/admin/mail/${id}/attempts`, {}, { cookie })
  expect((await answerFrom(attempt.action, request, { id })).status).toBe(409)
  await deliverAll(server.post, LATER)
  await server.stop()
  expect(server.letters).toHaveLength(1)
})

test('the list goes on page by page, by key', async () => {
  const at = '2026-11-20T10:00:00.000Z'
  const person = await aPerson()
  const rows = Array.from({ length: 25 }, (_, index) => ({
    id: `mail-${String(index).padStart(2, '0')}`,
    mail: 'comment-received',
    category: 'received' as const,
    person_id: person.id,
    about_id: 'x',
    dedupe_key: `x:${index}`,
    owed_at: at,
    attempt_after: at,
    given_up_at: at,
  }))
  await db.insertInto('owed_mail').values(rows).execute()
  const { cookie } = await anAdministrator()
  const first = await answerFrom(list.loader, asking('/admin/mail', cookie))
  expect(first.said).toMatchObject({ first: null, next: `/admin/mail?before=${at}~mail-05` })
  const second = await answerFrom(list.loader, asking(`/admin/mail?before=${at}~mail-05`, cookie))
  expect(second.said).toMatchObject({ first: '/admin/mail', next: null })
  expect(second.said).toHaveProperty('mails.length', 5)
})

test('commenting does not notice that the mail server is down', async () => {
  const down = smtpPost(`smtp://127.0.0.1:${await freePort()}`)
  const comment = await aComment()
  await deliverDueMail(db, engine, { post: down, at: aMomentLater() })
  expect((await theComment(comment.id)).state).toBe('published')
  expect(await waitingMail(db)).toMatchObject({ mails: 1 })
})

test('after an outage all that surely did not go is tried again at once, and nothing else', async () => {
  const { failed } = await aFailedMail()
  const person = await aPerson()
  const at = '2026-11-20T10:00:00.000Z'
  const unsure = { id: 'unsure', mail: 'comment-received', category: 'received' as const }
  await db
    .insertInto('owed_mail')
    .values({
      ...unsure,
      person_id: person.id,
      about_id: 'x',
      dedupe_key: 'unsure',
      owed_at: at,
      attempt_after: at,
      handed_over_at: at,
      given_up_at: at,
    })
    .execute()
  const { cookie } = await anAdministrator()
  const tryAll = () => answerFrom(attempts.action, sending('/admin/mail/attempts', {}, { cookie }))
  expect((await tryAll()).location).toBe('/admin/mail?done=mails_tried')
  const left = await failedMail(db, { before: null, limit: 5 })
  expect(left.map(({ id }) => id)).toEqual(['unsure'])
  expect((await tryAll()).location).toBe('/admin/mail?done=no_mail_tried')
  expect(await eventsAbout(failed)).toEqual(['mail.tried_again'])
})

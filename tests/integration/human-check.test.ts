import { expect, test } from 'vitest'
import { action as sendComment } from '#app/routes/public/comment-new.tsx'
import { after, DAY, now } from '#app/platform/clock.ts'
import { config } from '#app/platform/config.server.ts'
import { db } from '#app/platform/database.server.ts'
import { keptFields } from '#app/platform/form.server.ts'
import { drawnAt, looksAutomatic } from '#app/platform/looks-automatic.server.ts'
import { newId } from '#db/id.ts'
import { aPerson, aPublication } from '../support/ambleford.ts'
import { answerOf, sending, signedIn } from '../support/session.ts'

const DRAWN = '2026-11-23T10:00:00.000Z'

type Given = { drawn?: string | null; homepage?: string | null; secondsLater?: number }

function looked({ drawn = drawnAt(DRAWN), homepage = '', secondsLater = 30 }: Given = {}) {
  const form = new FormData()
  if (drawn !== null) form.set('form_drawn', drawn)
  if (homepage !== null) form.set('homepage', homepage)
  return looksAutomatic(form, { at: after(DRAWN, secondsLater * 1000) })
}

test('a person who takes half a minute is a person', () => {
  expect(looked()).toBe(false)
})

test('the demo and every council wait two seconds', () => {
  expect(config.quickestFormMs).toBe(2_000)
  expect(looked({ secondsLater: 1.999 })).toBe(true)
  expect(looked({ secondsLater: 2 })).toBe(false)
})

test('a form may be open for a day', () => {
  expect(looked({ secondsLater: DAY / 1000 })).toBe(false)
  expect(looked({ secondsLater: DAY / 1000 + 1 })).toBe(true)
})

test.each([
  ['the field that people do not see is filled', { homepage: 'https://buy.example' }],
  ['that field is missing', { homepage: null }],
  ['it does not say when it was drawn', { drawn: null }],
  ['it says so without our signature', { drawn: String(Date.parse(DRAWN)) }],
  ['the signature is made up', { drawn: `${Date.parse(DRAWN)}.${'A'.repeat(43)}` }],
  ['the moment was changed', { drawn: drawnAt(DRAWN).replace(/^\d+/, '1700000000000') }],
  ['it was drawn in the future', { drawn: drawnAt(after(DRAWN, DAY)) }],
])('it looks automatic when %s', (_, given) => {
  expect(looked(given)).toBe(true)
})

const words = 'More benches by the mill, please.'

async function sent(fields: Record<string, string>, cookie = '') {
  const { slug } = await aPublication()
  const submission_key = crypto.randomUUID()
  const request = sending('/comments/new', { body: words, submission_key, ...fields }, { cookie })
  const context = { nonce: '', caller: newId() }
  return answerOf(() => sendComment({ request, params: { slug }, context }))
}

test('a comment from nobody known that looks automatic comes back with its words, and is not kept', async () => {
  const before = await keptComments()
  for (const fields of [{ form_drawn: drawnAt(now()) }, { homepage: 'x' }, { form_drawn: '' }]) {
    expect(await sent(fields)).toMatchObject({
      status: 422,
      said: { errors: { body: expect.stringContaining('send it again') }, typed: { body: words } },
    })
  }
  expect(await keptComments()).toBe(before)
})

test('sent again from the form that came back, it goes on to sign-in', async () => {
  const answer = await sent({})
  expect(answer.location).toContain('/sign-in')
})

test('nobody who is signed in is checked', async () => {
  const answer = await sent({ form_drawn: '', homepage: 'x' }, await signedIn(await aPerson()))
  expect(answer.location).toMatch(/^\/comments\/C-.*\/sent$/)
})

test('what the check needs is never given back as if it had been typed', () => {
  const form = new FormData()
  for (const field of ['form_token', 'form_drawn', 'homepage', 'body']) form.set(field, 'x')
  expect(keptFields(form)).toEqual([['body', 'x']])
})

async function keptComments() {
  return (await db.selectFrom('kept_comment').select('id').execute()).length
}

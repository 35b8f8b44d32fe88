import { beforeAll, expect, test } from 'vitest'
import { action as withdrawComment } from '#app/routes/account/withdrawal.tsx'
import { action as writeDraft } from '#app/routes/member/draft.tsx'
import { action as decideComment } from '#app/routes/officer/decision.tsx'
import { formToken } from '#app/platform/form-token.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { config } from '#app/platform/config.server.ts'
import {
  aComment,
  aHeldComment,
  aMember,
  anOfficer,
  aPerson,
  aPublication,
  theComment,
} from '../support/ambleford.ts'
import { answerOf, asking, sending, signedIn } from '../support/session.ts'

const typed = { verdict: 'publish', seen: '0', revision: '1' }
let officer = ''

beforeAll(async () => {
  officer = await signedIn(await anOfficer())
})

type Given = Parameters<typeof sending>[2]

async function deciding(given: Given) {
  const comment = await aHeldComment()
  const request = sending('/officer', typed, { cookie: officer, ...given })
  const params = { reference: comment.reference }
  const answer = await answerOf(() => decideComment({ request, params, context: { nonce: '' } }))
  return { answer, state: (await theComment(comment.id)).state }
}

test('an officer’s own form decides', async () => {
  const { answer, state } = await deciding({})
  expect(answer.status).toBe(302)
  expect(state).toBe('published')
})

test.each([
  ['an empty one', ''],
  ['a made-up one', 'A'.repeat(43)],
  ['one drawn for another browser', formToken(asking('/', 'folkmoot-form=another')).token],
])(
  'a form with %s in place of our token changes nothing and gives back what was typed',
  async (_, token) => {
    const { answer, state } = await deciding({ token })
    expect(answer).toMatchObject({
      status: 403,
      said: { problem: 'form_expired', kept: Object.entries(typed) },
    })
    expect(state).toBe('held')
  },
)

test.each([
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['origin', `${config.origin}.evil.example`],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-site'],
])('a form from elsewhere changes nothing: %s is %s', async (header, value) => {
  const { answer, state } = await deciding({ headers: { [header]: value } })
  expect(answer).toMatchObject({ status: 403, said: { problem: 'from_elsewhere' } })
  expect(state).toBe('held')
})

test('a member’s draft is given back with a forged form, not lost', async () => {
  const member = await aMember()
  const page = await aPublication({ by: member })
  const text = { title: 'Longer hours', summary: 'Soon.', body: 'An hour of typing.' }
  const request = sending('/member', text, { cookie: await signedIn(member), token: 'forged' })
  const answer = await answerOf(() =>
    writeDraft({ request, params: { id: page.id }, context: { nonce: '' } }),
  )
  expect(answer).toMatchObject({ status: 403, said: { kept: Object.entries(text) } })
})

test('nobody takes back a comment with a form from elsewhere', async () => {
  const by = await aPerson()
  const comment = await aComment({ by })
  const headers = { origin: 'https://evil.example' }
  const request = sending('/comments', {}, { cookie: await signedIn(by), headers })
  const params = { reference: comment.reference }
  const answer = await answerOf(() => withdrawComment({ request, params, context: { nonce: '' } }))
  expect(answer.status).toBe(403)
  expect((await theComment(comment.id)).state).toBe('published')
})

test('a form larger than half a megabyte is not read', async () => {
  const request = sending('/', {}, { headers: { 'content-length': String(513 * 1024) } })
  expect(await answerOf(() => readForm(request))).toMatchObject({
    status: 413,
    said: { problem: 'too_large' },
  })
})

test('a body that is no form is not read', async () => {
  const body = '{"a":1}'
  const headers = { 'content-type': 'application/json' }
  const request = new Request(config.origin, { method: 'POST', headers, body })
  expect(await answerOf(() => readForm(request))).toMatchObject({
    status: 400,
    said: { problem: 'unreadable' },
  })
})

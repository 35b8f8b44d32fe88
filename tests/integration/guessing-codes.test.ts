import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { action as giveCode } from '#app/routes/account/sign-in-second-factor.tsx'
import { aBrowser } from '../support/browser.ts'
import { anOfficerWithCodes, codeAt } from '../support/second-factor.ts'
import { signedIn } from '../support/session.ts'

test('five wrong codes in half an hour are enough, also in other browsers', async () => {
  const { person, secret } = await anOfficerWithCodes()
  const path = '/sign-in/second-factor'
  for (let n = 0; n < 5; n += 1) {
    const browser = aBrowser([await signedIn(person, { secondFactor: false })])
    expect((await browser.send(giveCode, { path, fields: { code: '000000' } })).status).toBe(422)
  }
  const browser = aBrowser([await signedIn(person, { secondFactor: false })])
  const answer = await browser.send(giveCode, { path, fields: { code: codeAt(secret, now()) } })
  expect(answer).toMatchObject({ status: 429, said: { problem: 'too_many' } })
  expect(JSON.stringify(answer.said)).not.toContain(codeAt(secret, now()))
  expect((await browser.viewer())?.roles).toEqual([])
})

test('wrong recovery codes are counted with the others, and the page says when to try again', async () => {
  const { person, codes } = await anOfficerWithCodes()
  const path = '/sign-in/second-factor'
  const browser = aBrowser([await signedIn(person, { secondFactor: false })])
  const giving = (code: string) => browser.send(giveCode, { path, fields: { code } })
  for (const code of ['000000', 'AAAAA-AAAAA', 'BBBBB-BBBBB', 'CCCCC-CCCCC', '111111']) {
    expect((await giving(code)).status).toBe(422)
  }
  const refused = await giving(codes[0] ?? '')
  expect(refused).toMatchObject({
    status: 429,
    said: {
      because: expect.stringContaining('so that nobody can find yours by trying'),
      again: { at: expect.stringMatching(/:00\.000Z$/), seconds: expect.any(Number) },
    },
  })
  const { person: another } = await anOfficerWithCodes()
  const others = aBrowser([await signedIn(another, { secondFactor: false })])
  expect((await others.send(giveCode, { path, fields: { code: '000000' } })).status).toBe(422)
})

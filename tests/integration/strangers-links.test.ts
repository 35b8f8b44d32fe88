import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#app/platform/database.server.ts'
import { action as ask } from '#app/routes/account/sign-in-email.tsx'
import { action as follow, loader as look } from '#app/routes/account/sign-in-link.tsx'
import { newId } from '#db/id.ts'
import { aPerson } from '../support/ambleford.ts'
import { aBrowser } from '../support/browser.ts'
import { aSignInLink, linkFor, signingInByMail } from '../support/links.ts'

const SPENT = '/sign-in?error=link'
const anAddress = () => `${newId()}@ambleford.example`

const asking = (email: string, browser = aBrowser()) =>
  browser.send(ask, { path: '/sign-in/email', fields: { email } })

const linksTo = (address: string) =>
  db.selectFrom('email_link').selectAll().where('address', '=', address).orderBy('id').execute()

const Refused = z.looseObject({ again: z.object({ at: z.string(), seconds: z.number() }) })

function secondsIn(said: unknown) {
  return Refused.parse(said).again.seconds
}

describe('asking for a link', () => {
  test('past twenty a day, each network has one an hour more, and its owner’s own browser is not counted', async () => {
    const { email: address } = await aPerson()
    const { browser: owner } = await signingInByMail({ address })
    for (let n = 0; n < 20; n += 1) expect((await asking(address)).status).toBe(200)
    const elsewhere = await aPerson()
    const { browser: other } = await signingInByMail({ address: elsewhere.email })
    for (const unknown of [aBrowser(), other]) {
      expect((await asking(address, unknown)).status).toBe(200)
      const refused = await asking(address, unknown)
      expect(refused).toMatchObject({ status: 429, said: { problem: 'too_many' } })
      expect(secondsIn(refused.said)).toBeLessThanOrEqual(3_600)
    }
    for (let n = 0; n < 5; n += 1) expect((await asking(address, owner)).status).toBe(200)
    expect(await asking(address, owner)).toMatchObject({ status: 429 })
  })
})

describe('a link', () => {
  test('is replaced when the same browser asks again, and never by a stranger who asks', async () => {
    const [address, mine] = [anAddress(), aBrowser()]
    await asking(address, mine)
    await asking(address)
    await asking(address)
    const [first] = await linksTo(address)
    const link = linkFor('sign_in', first?.id ?? '')
    expect((await mine.open(look, link)).status).toBe(200)
    const elsewhere = anAddress()
    await asking(elsewhere, mine)
    const [other] = await linksTo(elsewhere)
    await asking(address, mine)
    expect((await mine.open(look, link)).location).toBe(SPENT)
    expect((await mine.open(look, linkFor('sign_in', other?.id ?? ''))).status).toBe(200)
    const open = (await linksTo(address)).filter(({ superseded_at }) => superseded_at === null)
    expect(open).toHaveLength(3)
    expect(JSON.stringify(open)).not.toContain(mine.cookie('folkmoot-asker'))
  })

  test('that signed somebody in ends the others to its address, and no others', async () => {
    const { email: address } = await aPerson()
    const [one, two, other] = [
      await aSignInLink({ address }),
      await aSignInLink({ address }),
      await aSignInLink({ address: anAddress() }),
    ]
    await aBrowser().send(follow, two)
    expect((await aBrowser().send(follow, one)).location).toBe(SPENT)
    expect((await aBrowser().open(look, other)).status).toBe(200)
  })

  test('that is spent leads to another one on the same way', async () => {
    const { email: address } = await aPerson()
    const returnTo = '/publications/the-mill/comments/new'
    const link = await aSignInLink({ address, returnTo })
    const on = new URLSearchParams({ return_to: returnTo })
    expect((await aBrowser().send(follow, link)).location).toBe(`/sign-in?${on}`)
    for (const spent of [await aBrowser().open(look, link), await aBrowser().send(follow, link)]) {
      expect(spent.location).toBe(`/sign-in?${on}&error=link`)
    }
    const fields = { email: anAddress(), return_to: returnTo }
    const sent = await aBrowser().send(ask, { path: '/sign-in/email', fields })
    expect(sent.said).toMatchObject({ returnTo })
  })
})

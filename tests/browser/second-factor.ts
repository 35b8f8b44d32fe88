import * as OTPAuth from 'otpauth'
import { expect, type Page } from 'playwright/test'
import { linkIn } from './people.ts'

type ByMail = { address: string; name?: string; not?: string }

/** Signs in by the link in a mail other than one used before, and answers that link. */
export async function signsInByMail(page: Page, { address, name, not }: ByMail) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email address', exact: true }).fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  let link = ''
  await expect(async () => {
    link = await linkIn(page, { subject: 'Your link to', to: address })
    expect(link).not.toBe(not)
  }).toPass({ timeout: 15_000 })
  await page.goto(link)
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
  return link
}

/** Sets up the second factor on the page that is open, and answers its secret and the recovery codes. */
export async function setsUpASecondFactor(page: Page) {
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code').fill(codeOf(secret))
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  const codes = await page.locator('.recovery-codes code').allInnerTexts()
  await page.getByRole('link', { name: 'I have kept them' }).click()
  return { secret, codes }
}

function codeOf(secret: string) {
  return new OTPAuth.TOTP({ secret, digits: 6, period: 30 }).generate()
}

import * as OTPAuth from 'otpauth'
import { expect, type Page } from 'playwright/test'
import { linkIn } from './people.ts'

/** Signs in by the link in a mail, as somebody whose directory is not asked. */
export async function signsInByMail(
  page: Page,
  { address, name }: { address: string; name?: string },
) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email address', exact: true }).fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(await linkIn(page, { subject: 'Your link to', to: address }))
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
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

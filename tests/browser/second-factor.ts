import * as OTPAuth from 'otpauth'
import { expect, type Page } from 'playwright/test'

type ByMail = { address: string; name?: string }

/** Signs in by a link in a mail that was not there before it was asked for. */
export async function signsInByMail(page: Page, { address, name }: ByMail) {
  const letter = { subject: 'Your link to', to: address }
  const before = await newestLink(page, letter)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email address', exact: true }).fill(address)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  let link: string | null = null
  await expect(async () => {
    link = await newestLink(page, letter)
    expect(link).not.toBe(before)
  }).toPass({ timeout: 15_000 })
  await page.goto(link ?? '')
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((address) => address.pathname !== new URL(link ?? '').pathname)
}

/** The one in the newest mail there is; null before there is any. */
async function newestLink(page: Page, { subject, to }: { subject: string; to: string }) {
  await page.goto('/outbox')
  const mails = page.getByRole('listitem').filter({ hasText: subject }).filter({ hasText: to })
  if ((await mails.count()) === 0) return null
  return /https?:\/\/\S+/.exec(await mails.first().innerText())?.[0] ?? null
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

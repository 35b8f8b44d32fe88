import { expect, test } from 'playwright/test'
import { linkIn, signedIn } from './people.ts'
import { setsUpASecondFactor, signsInByMail } from './second-factor.ts'

/** An administrator invites; the officer needs nothing but mail and an authenticator, scripts off. */
test('an officer begins by invitation and a second factor', async ({ browser, baseURL }) => {
  const address = `officer-${Date.now()}@council.example`
  const administrator = await signedIn(browser, 'Ada Clerk', { baseURL })
  await administrator.goto('/admin/people')
  await administrator.getByLabel('Work email address').fill(address)
  await administrator.getByLabel('An officer').check()
  await administrator.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(administrator.getByText('The invitation is on its way.')).toBeVisible()

  const options = { javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) }
  const context = await browser.newContext(options)
  const officer = await context.newPage()
  await signsInByMail(officer, { address, name: 'Olive Officer' })
  await officer.goto('/officer/queue')
  await expect(officer.getByText('You cannot see this page')).toBeVisible()

  await officer.goto(await linkIn(officer, { subject: 'Work with', to: address }))
  await officer.getByRole('button', { name: 'Accept as Olive Officer' }).click()
  await officer.goto('/officer/queue')
  await expect(officer.getByRole('heading', { name: 'Set up your second factor' })).toBeVisible()
  const { codes } = await setsUpASecondFactor(officer)
  expect(new Set(codes).size).toBe(10)
  await officer.goto('/officer/queue')
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(/Queue|Comment by/)

  await context.clearCookies()
  await signsInByMail(officer, { address })
  await officer.goto('/officer/queue')
  await expect(officer.getByRole('heading', { name: /One more step/ })).toBeVisible()
  await officer.getByLabel('Code').fill('000000')
  await officer.getByRole('button', { name: 'Go on' }).click()
  await expect(officer.getByRole('alert')).toContainText('That code does not count')
  await officer.getByLabel('Code').fill(codes[0] ?? '')
  await officer.getByRole('button', { name: 'Go on' }).click()
  await officer.goto('/officer/queue')
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(/Queue|Comment by/)
})

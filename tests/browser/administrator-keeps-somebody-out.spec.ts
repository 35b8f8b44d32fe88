import { expect, test } from 'playwright/test'
import { signedIn } from './people.ts'
import { signsInByMail } from './second-factor.ts'

/** Asked before, told afterwards, and undone, with scripts off. */
test('an administrator disables somebody and lets them in again', async ({ browser, baseURL }) => {
  const options = { javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) }
  const address = `leaver-${Date.now()}@ambleford.example`
  const leaver = await (await browser.newContext(options)).newPage()
  await signsInByMail(leaver, { address, name: 'Lee Leaver' })

  const entering = await signedIn(browser, 'Ada Clerk', { baseURL })
  await entering.waitForLoadState()
  const storageState = await entering.context().storageState()
  const page = await (await browser.newContext({ ...options, storageState })).newPage()
  await page.goto(`/admin/people?q=${address}`)
  await page.getByRole('link', { name: 'Lee Leaver' }).click()
  await page.getByRole('link', { name: 'Disable, and end every session' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Disable Lee Leaver?')
  await page.getByRole('link', { name: 'Keep it as it is' }).click()
  await leaver.goto('/account')
  await expect(leaver.getByRole('heading', { level: 1 })).toHaveText('Your comments')

  await page.getByRole('link', { name: 'Disable, and end every session' }).click()
  await page.getByRole('button', { name: 'Disable, and end every session' }).click()
  await expect(page.getByRole('status')).toContainText('They are kept out')
  await leaver.goto('/account')
  await expect(leaver).toHaveURL(/\/sign-in/)

  await page.getByRole('link', { name: 'Let them in again' }).click()
  await page.getByRole('button', { name: 'Let them in again' }).click()
  await expect(page.getByRole('status')).toContainText('They are let in again')
})

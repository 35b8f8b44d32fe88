import { expect, test, type Page } from 'playwright/test'
import { chooseAt } from './people.ts'

test.use({ javaScriptEnabled: false })

async function isAt(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

test('a resident adds Facebook, removes X, and signs in with Facebook', async ({ page }) => {
  const words = `The bus stops too early. ${Date.now()}`
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'X', name: 'Quentin Ashby' })
  await page.goto('/publications/the-mill-meadow-park/comments/new')
  await page.getByLabel('Your comment').fill(words)
  await page.getByRole('button', { name: 'Send', exact: true }).click()

  await page.goto('/account/credentials')
  await expect(page.getByText('Your only way in')).toBeVisible()
  await chooseAt(page, { provider: 'Facebook', name: 'Quentin Ashby' })
  await isAt(page, 'Your ways to sign in')

  await page.getByRole('link', { name: 'Remove X' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('Your only way in')).toBeVisible()
  await expect(page.getByRole('button', { name: /Add X/ })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/account')
  await chooseAt(page, { provider: 'Facebook', name: 'Quentin Ashby' })
  await isAt(page, 'Your comments')
  await expect(page.getByText(words)).toBeVisible()
})

test('two accounts of one person become one when they say so', async ({ page }) => {
  const [first, second] = [`Said by X. ${Date.now()}`, `Said by Facebook. ${Date.now()}`]
  for (const [provider, words] of [
    ['Facebook', second],
    ['X', first],
  ] as const) {
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await chooseAt(page, { provider, name: 'Tessa Thorne' })
    await page.goto('/publications/the-mill-meadow-park/comments/new')
    await page.getByLabel('Your comment').fill(words)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }
  await page.goto('/account/credentials')
  await chooseAt(page, { provider: 'Facebook', name: 'Tessa Thorne' })
  await isAt(page, 'Is that you too?')
  await page.getByRole('button', { name: 'Yes, make them one account' }).click()
  await page.goto('/account')
  await expect(page.getByText(first)).toBeVisible()
  await expect(page.getByText(second)).toBeVisible()
})

import { expect, test } from 'playwright/test'
import { chooseAt } from './people.ts'

test.use({ javaScriptEnabled: false })

test('after one person signs out, the next signs in from the same browser', async ({ page }) => {
  for (const provider of ['Ambleford ID', 'Google']) {
    for (const name of ['Quentin Ashby', 'Tessa Thorne']) {
      await page.goto('/sign-in?return_to=/account')
      await chooseAt(page, { provider, name })
      const isKnown = page.getByRole('button', { name: 'Yes, that is me' })
      if (await isKnown.isVisible()) await isKnown.click()
      await expect(page.getByText(`Signed in as ${name}.`)).toBeVisible()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.goto('/account')
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    }
  }
})

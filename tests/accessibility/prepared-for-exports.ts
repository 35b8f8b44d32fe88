import { expect, type Page } from 'playwright/test'
import { chooseAt } from '../browser/people.ts'

/** Pages about a file that is made, and about what is disclosed. */
export const FOR_EXPORTS: Record<string, (page: Page) => Promise<void>> = {
  'file of a review': async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Moira Finch' })
    await page.goto('/officer/reviews/library-service-review/exports')
    await page.getByLabel('Contributions, CSV').check()
    await page.getByRole('button', { name: 'Make it' }).click()
    await expect(page.getByRole('link', { name: /^Download/ })).toBeVisible({ timeout: 60_000 })
    await page.goto(page.url())
  },
  disclosure: async (page) => {
    await page.goto('/sign-in')
    await chooseAt(page, { provider: 'Ambleford ID', name: 'Ada Clerk' })
    await page.waitForLoadState()
    await page.goto('/admin/disclosures')
    await page.getByLabel('A review').check()
    await page.getByLabel('Which one?').fill('library-service-review')
    await page.getByLabel('Number of the request').fill('FOI 2026/114')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('link', { name: 'Download' })).toBeVisible()
    await page.goto(page.url())
  },
}

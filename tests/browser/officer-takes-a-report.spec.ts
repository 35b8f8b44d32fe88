import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { chooseAt } from './people.ts'

async function signsIn(page: Page, name: string) {
  await page.goto('/sign-in')
  await chooseAt(page, { provider: 'Ambleford ID', name })
  await page.waitForLoadState()
}

async function asksFor(page: Page, what: string) {
  await page.goto('/officer/reviews/library-service-review')
  await page.getByRole('link', { name: 'Report, workbook, CSV and JSON' }).click()
  await page.getByLabel(what).check()
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible()
}

async function downloads(page: Page) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download/ }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('an officer has the committee report made, leaves, comes back and downloads it', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signsIn(page, 'Moira Finch')
  await asksFor(page, 'Committee report, Word')
  await page.goto('/officer/queue')
  await page.goto('/officer/reviews/library-service-review/exports')
  await page
    .getByRole('link', { name: /^Committee report, Word/ })
    .first()
    .click()
  await expect(page.getByRole('link', { name: /^Download/ })).toBeVisible({ timeout: 120_000 })
  const { name, bytes } = await downloads(page)
  expect(name).toMatch(/^library-service-review-[\d-]+\.docx$/)
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  expect(document).toContain('Every theme, and what became of it')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an officer looks again until the PDF is ready, and downloads it', async ({ page }) => {
    test.setTimeout(180_000)
    await signsIn(page, 'Tariq Aziz-Bell')
    await asksFor(page, 'Committee report, PDF')
    await expect(async () => {
      const again = page.getByRole('link', { name: 'Look again' })
      if (await again.isVisible()) await again.click()
      await expect(page.getByRole('link', { name: /^Download/ })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 120_000 })
    const { name, bytes } = await downloads(page)
    expect(name).toMatch(/\.pdf$/)
    expect(bytes.toString('latin1')).toContain('/StructTreeRoot')
  })

  test('an administrator discloses all that is held on a review', async ({ page }) => {
    await signsIn(page, 'Ada Clerk')
    await page.goto('/admin/disclosures')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('Select what it is about')
    await page.getByLabel('A review').check()
    await page.getByLabel('Which one?').fill('library-service-review')
    await page.getByLabel('Number of the request').fill('FOI 2026/114')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('It holds other people’s data')).toBeVisible()
    const { name, bytes } = await downloads(page)
    expect(name).toMatch(/^disclosure-review-[\d-]+\.zip$/)
    expect(Object.keys(unzipSync(bytes))).toEqual(['held.json', 'held.html'])
  })
})
